/** Version of the program, printed in what it makes; the same as in package.json, which a test makes sure of. */
export const programVersion = '0.1.0';
