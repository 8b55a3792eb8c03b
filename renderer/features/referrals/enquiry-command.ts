/** Command that opens the panel of a sollicitation ponctuelle from anywhere: `runCommand(NEW_ENQUIRY)`, or the key `S`. */
export const NEW_ENQUIRY = 'referrals.newEnquiry';
