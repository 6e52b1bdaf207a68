import * as fc from 'fast-check'

// The same cases in every run, so that a change of the code is what makes a test fail.
fc.configureGlobal({ seed: 20_261_121, numRuns: 200 })
