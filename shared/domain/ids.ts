import { z } from '../z.ts'

/**
 * Every row is named by a random id (UUID version 4). Ids carry no order and no time: an id that grows with
 * time would tell who handed in a sheet first.
 */
export const WorkplaceId = z.uuid().brand<'WorkplaceId'>()
export const NetworkId = z.uuid().brand<'NetworkId'>()
export const OrganisationId = z.uuid().brand<'OrganisationId'>()
export const PersonId = z.uuid().brand<'PersonId'>()
export const MembershipId = z.uuid().brand<'MembershipId'>()
export const AttributeId = z.uuid().brand<'AttributeId'>()
export const CoachId = z.uuid().brand<'CoachId'>()
export const TieSurveyId = z.uuid().brand<'TieSurveyId'>()
export const TieWaveId = z.uuid().brand<'TieWaveId'>()
export const MeetingId = z.uuid().brand<'MeetingId'>()
export const RunSheetItemId = z.uuid().brand<'RunSheetItemId'>()
export const TurnId = z.uuid().brand<'TurnId'>()
export const EvaluationLineId = z.uuid().brand<'EvaluationLineId'>()
export const AgreementId = z.uuid().brand<'AgreementId'>()
export const FacilityId = z.uuid().brand<'FacilityId'>()
export const HolidayId = z.uuid().brand<'HolidayId'>()
export const DocumentId = z.uuid().brand<'DocumentId'>()
export const DocumentPointId = z.uuid().brand<'DocumentPointId'>()
export const TemplateId = z.uuid().brand<'TemplateId'>()
export const ConsultationId = z.uuid().brand<'ConsultationId'>()
export const ConsultationPointId = z.uuid().brand<'ConsultationPointId'>()
export const ChangeId = z.uuid().brand<'ChangeId'>()
export const DraftId = z.uuid().brand<'DraftId'>()

export type WorkplaceId = z.infer<typeof WorkplaceId>
export type NetworkId = z.infer<typeof NetworkId>
export type OrganisationId = z.infer<typeof OrganisationId>
export type PersonId = z.infer<typeof PersonId>
export type MembershipId = z.infer<typeof MembershipId>
export type AttributeId = z.infer<typeof AttributeId>
export type CoachId = z.infer<typeof CoachId>
export type TieSurveyId = z.infer<typeof TieSurveyId>
export type TieWaveId = z.infer<typeof TieWaveId>
export type MeetingId = z.infer<typeof MeetingId>
export type RunSheetItemId = z.infer<typeof RunSheetItemId>
export type TurnId = z.infer<typeof TurnId>
export type EvaluationLineId = z.infer<typeof EvaluationLineId>
export type AgreementId = z.infer<typeof AgreementId>
export type FacilityId = z.infer<typeof FacilityId>
export type HolidayId = z.infer<typeof HolidayId>
export type DocumentId = z.infer<typeof DocumentId>
export type DocumentPointId = z.infer<typeof DocumentPointId>
export type TemplateId = z.infer<typeof TemplateId>
export type ConsultationId = z.infer<typeof ConsultationId>
export type ConsultationPointId = z.infer<typeof ConsultationPointId>
export type ChangeId = z.infer<typeof ChangeId>
export type DraftId = z.infer<typeof DraftId>
