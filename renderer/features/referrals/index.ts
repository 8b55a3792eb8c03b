export { NewEnquiry } from './new-enquiry.tsx';
export { NewReferral } from './new-referral.tsx';
export { ReferralList } from './referral-list.tsx';
