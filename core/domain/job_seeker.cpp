// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/job_seeker.h"

namespace waymark {

#define LABEL(text) QT_TRANSLATE_NOOP("JobSeeker", text)

namespace {

using J = JobSeeker;

std::vector<FieldSpec> basicFields()
{
    return {
        field<&J::number>({.name = "number", .label = LABEL("Job seeker ID"), .system = true}),
        field<&J::ssn>({.name = "ssn", .label = LABEL("SSN"), .group = "ssn", .kind = FieldKind::Ssn, .personal = true, .system = true}),
        field<&J::ssnKind>({.name = "ssn_kind", .label = LABEL("Kind of number"), .codes = "ssn_kind", .group = "ssn", .kind = FieldKind::Code, .system = true}),

        field<&J::firstName>({.name = "first_name", .label = LABEL("First name"), .section = "General information", .personal = true}),
        field<&J::middleInitial>({.name = "middle_initial", .label = LABEL("Middle initial"), .section = "General information", .personal = true, .maxLength = 4}),
        field<&J::lastName>({.name = "last_name", .label = LABEL("Last name"), .section = "General information", .personal = true}),
        field<&J::gender>({.name = "gender", .label = LABEL("Gender"), .section = "General information", .codes = "gender", .pirl = "201", .kind = FieldKind::Code}),
        field<&J::birthDate>({.name = "birth_date", .label = LABEL("Date of birth"), .section = "General information", .pirl = "200", .personal = true, .eligibility = true}),
        field<&J::military>({.name = "military", .label = LABEL("Military service"), .section = "General information", .pirl = "300"}),
        field<&J::otherEligible>({.name = "other_eligible", .label = LABEL("Other eligible"), .help = LABEL("The husband or wife of a veteran who died of, or is totally disabled by, service, is missing, or was captured."), .section = "General information", .pirl = "301"}),
        field<&J::releaseInformation>({.name = "release_information", .label = LABEL("Release information"), .section = "General information"}),
        field<&J::centerId>({.name = "center", .label = LABEL("Career center"), .section = "General information", .refersTo = "Center"}),

        field<&J::hispanic>({.name = "hispanic", .label = LABEL("Hispanic or Latino"), .section = "Ethnicity and race", .pirl = "210"}),
        field<&J::races>({.name = "races", .label = LABEL("Race"), .section = "Ethnicity and race", .codes = "race", .pirl = "211"}),

        field<&J::shelterId>({.name = "shelter", .label = LABEL("EA shelter"), .help = LABEL("Choosing the shelter fills the address below with the shelter's."), .section = "Residence address", .refersTo = "Shelter", .group = "residence", .personal = true}),
        field<&J::address>({.name = "address", .label = LABEL("Address"), .section = "Residence address", .group = "residence", .personal = true}),
        field<&J::city>({.name = "city", .label = LABEL("City"), .section = "Residence address", .group = "residence", .personal = true}),
        field<&J::state>({.name = "state", .label = LABEL("State"), .section = "Residence address", .codes = "state", .group = "residence", .pirl = "101", .kind = FieldKind::Code}),
        field<&J::zip>({.name = "zip", .label = LABEL("Zip"), .section = "Residence address", .group = "residence", .pirl = "103", .kind = FieldKind::Zip, .personal = true}),
        field<&J::country>({.name = "country", .label = LABEL("Country"), .section = "Residence address", .codes = "country", .group = "residence", .kind = FieldKind::Code}),
        field<&J::homeless>({.name = "homeless", .label = LABEL("Homeless"), .section = "Residence address", .pirl = "800", .eligibility = true}),
        field<&J::addressNotAvailable>({.name = "address_not_available", .label = LABEL("Address not available"), .section = "Residence address", .group = "residence"}),
        field<&J::zones>({.name = "zones", .label = LABEL("Zones"), .section = "Residence address", .codes = "zone"}),
        field<&J::confidential>({.name = "confidential", .label = LABEL("Confidential"), .section = "Residence address"}),
        field<&J::hitgConfidential>({.name = "hitg_confidential", .label = LABEL("HITG confidential"), .section = "Residence address"}),
        field<&J::mailingDifferent>({.name = "mailing_different", .label = LABEL("Mailing address different"), .section = "Mailing address", .group = "mailing"}),
        field<&J::mailingAddress>({.name = "mailing_address", .label = LABEL("Mailing address"), .section = "Mailing address", .group = "mailing", .shownWhen = "mailing_different", .personal = true}),
        field<&J::mailingCity>({.name = "mailing_city", .label = LABEL("City"), .section = "Mailing address", .group = "mailing", .shownWhen = "mailing_different", .personal = true}),
        field<&J::mailingState>({.name = "mailing_state", .label = LABEL("State"), .section = "Mailing address", .codes = "state", .group = "mailing", .shownWhen = "mailing_different", .kind = FieldKind::Code}),
        field<&J::mailingZip>({.name = "mailing_zip", .label = LABEL("Zip"), .section = "Mailing address", .group = "mailing", .shownWhen = "mailing_different", .kind = FieldKind::Zip, .personal = true}),
        field<&J::mailingCountry>({.name = "mailing_country", .label = LABEL("Country"), .section = "Mailing address", .codes = "country", .group = "mailing", .shownWhen = "mailing_different", .kind = FieldKind::Code}),

        field<&J::homePhone>({.name = "home_phone", .label = LABEL("Home phone"), .section = "Contact", .kind = FieldKind::Phone, .personal = true}),
        field<&J::otherPhone>({.name = "other_phone", .label = LABEL("Other phone"), .section = "Contact", .kind = FieldKind::Phone, .personal = true}),
        field<&J::email>({.name = "email", .label = LABEL("E-mail"), .section = "Contact", .kind = FieldKind::Email, .personal = true}),
        field<&J::webAddress>({.name = "web_address", .label = LABEL("Web address"), .section = "Contact", .personal = true}),
        field<&J::prefersEmail>({.name = "prefers_email", .label = LABEL("Prefers e-mail"), .section = "Contact"}),
        field<&J::accommodations>({.name = "accommodations", .label = LABEL("Special accommodations"), .section = "Contact", .kind = FieldKind::LongText, .personal = true, .maxLength = 2000}),
        field<&J::agriculture>({.name = "agriculture", .label = LABEL("Worked in agriculture or food processing in the last 12 months"), .section = "Contact"}),
    };
}

std::vector<FieldSpec> fullFields()
{
    return {
        field<&J::employment>({.name = "employment", .label = LABEL("Employment"), .section = "Work and family", .codes = "employment", .pirl = "400", .kind = FieldKind::Code, .eligibility = true}),
        field<&J::immigrant>({.name = "immigrant", .label = LABEL("Immigrant"), .section = "Work and family"}),
        field<&J::primaryLanguage>({.name = "primary_language", .label = LABEL("Primary language"), .section = "Work and family", .codes = "language", .kind = FieldKind::Code}),
        field<&J::familySize>({.name = "family_size", .label = LABEL("Family size"), .section = "Work and family", .rule = "R-22", .eligibility = true, .minimum = 1, .maximum = 30}),
        field<&J::incomeBelow>({.name = "income_below", .label = LABEL("Family income in the last six months below the amount shown"), .section = "Work and family", .pirl = "802", .eligibility = true}),
        field<&J::lowIncome>({.name = "low_income", .label = LABEL("Low income"), .section = "Work and family", .pirl = "802", .eligibility = true}),
        field<&J::homelessException>({.name = "homeless_exception", .label = LABEL("Why a shelter resident is not marked homeless or low income"), .section = "Work and family", .shownWhen = "shelter", .maxLength = 400}),
        field<&J::noWork>({.name = "no_work", .label = LABEL("Work experience does not apply"), .section = "Work and family"}),
        field<&J::noWorkText>({.name = "no_work_text", .label = LABEL("Why it does not apply"), .section = "Work and family", .shownWhen = "no_work", .personal = true, .maxLength = 1000}),
        field<&J::highestDegree>({.name = "highest_degree", .label = LABEL("Highest degree"), .section = "Education", .codes = "highest_degree", .pirl = "408", .kind = FieldKind::Code, .eligibility = true}),
        field<&J::inSchool>({.name = "in_school", .label = LABEL("In school"), .section = "Education", .codes = "in_school", .pirl = "409", .kind = FieldKind::Code, .eligibility = true}),
        field<&J::highestGrade>({.name = "highest_grade", .label = LABEL("Highest grade completed"), .section = "Education", .pirl = "407", .eligibility = true, .minimum = 0, .maximum = 12}),
        field<&J::noEducation>({.name = "no_education", .label = LABEL("No degree, license or course to list"), .section = "Education"}),
        field<&J::noEducationText>({.name = "no_education_text", .label = LABEL("Why none is listed"), .section = "Education", .shownWhen = "no_education", .personal = true, .maxLength = 1000}),
        field<&J::disability>({.name = "disability", .label = LABEL("Disability"), .section = "Disability and farm work", .codes = "disability", .pirl = "202", .kind = FieldKind::Code, .eligibility = true}),
        field<&J::disabilityCategories>({.name = "disability_categories", .label = LABEL("Kinds of disability"), .section = "Disability and farm work", .codes = "disability_category", .pirl = "203", .shownWhen = "disability=yes"}),
        field<&J::migrantStatus>({.name = "migrant_status", .label = LABEL("Migrant status (farm work)"), .help = LABEL("About farm work, not about immigration."), .section = "Disability and farm work", .codes = "migrant_status", .pirl = "413", .kind = FieldKind::Code}),
        field<&J::veteranStatus>({.name = "veteran_status", .label = LABEL("Veteran status"), .section = "Veteran", .codes = "veteran_status", .pirl = "301", .shownWhen = "military", .kind = FieldKind::Code, .eligibility = true}),
        field<&J::disabledVeteran>({.name = "disabled_veteran", .label = LABEL("Disabled veteran"), .section = "Veteran", .codes = "disabled_veteran", .pirl = "303", .shownWhen = "military", .kind = FieldKind::Code, .eligibility = true}),
        field<&J::campaignVeteran>({.name = "campaign_veteran", .label = LABEL("Campaign veteran"), .section = "Veteran", .pirl = "302", .shownWhen = "military"}),
        field<&J::separatedOn>({.name = "separated_on", .label = LABEL("Separated from service on"), .section = "Veteran", .pirl = "304", .shownWhen = "military", .personal = true}),
        field<&J::transitioning>({.name = "transitioning", .label = LABEL("Transitioning service member"), .section = "Veteran", .pirl = "305", .shownWhen = "military"}),
        field<&J::jobQuestOn>({.name = "jobquest_on", .label = LABEL("Registered on MassHire JobQuest"), .section = "JobQuest"}),
        field<&J::mergedInto>({.name = "merged_into", .label = LABEL("Merged into"), .refersTo = "JobSeeker", .system = true}),
        field<&J::createdOn>({.name = "created_on", .label = LABEL("Member since"), .system = true}),
        field<&J::completedOn>({.name = "completed_on", .label = LABEL("Membership completed"), .system = true}),
    };
}

std::vector<FieldSpec> barrierFields()
{
    return {
        field<&J::englishLearner>({.name = "english_learner", .label = LABEL("English language learner"), .section = "Barriers", .pirl = "803", .eligibility = true}),
        field<&J::basicSkillsDeficient>({.name = "basic_skills_deficient", .label = LABEL("Basic skills deficient"), .section = "Barriers", .pirl = "804", .eligibility = true}),
        field<&J::culturalBarriers>({.name = "cultural_barriers", .label = LABEL("Cultural barriers"), .section = "Barriers", .pirl = "805", .eligibility = true}),
        field<&J::singleParent>({.name = "single_parent", .label = LABEL("Single parent"), .section = "Barriers", .pirl = "806", .eligibility = true}),
        field<&J::displacedHomemaker>({.name = "displaced_homemaker", .label = LABEL("Displaced homemaker"), .section = "Barriers", .pirl = "807", .eligibility = true}),
        field<&J::exOffender>({.name = "ex_offender", .label = LABEL("Ex-offender"), .section = "Barriers", .pirl = "801", .personal = true, .eligibility = true}),
        field<&J::fosterCare>({.name = "foster_care", .label = LABEL("In or out of foster care as a youth"), .section = "Barriers", .pirl = "704", .eligibility = true}),
        field<&J::longUnemployed>({.name = "long_unemployed", .label = LABEL("Unemployed for 27 weeks or more"), .section = "Barriers", .pirl = "402", .eligibility = true}),
        field<&J::pregnantParenting>({.name = "pregnant_parenting", .label = LABEL("Pregnant or parenting youth"), .section = "Barriers", .pirl = "701", .eligibility = true}),
        field<&J::needsAssistance>({.name = "needs_assistance", .label = LABEL("Youth who needs additional assistance"), .section = "Barriers", .pirl = "702", .eligibility = true}),
        field<&J::tanf>({.name = "tanf", .label = LABEL("TAFDC (TANF) in the last six months"), .section = "Assistance", .pirl = "600", .eligibility = true}),
        field<&J::exhaustingTanf>({.name = "exhausting_tanf", .label = LABEL("TAFDC ends within two years"), .section = "Assistance", .pirl = "601", .eligibility = true}),
        field<&J::snap>({.name = "snap", .label = LABEL("SNAP"), .section = "Assistance", .pirl = "603", .eligibility = true}),
        field<&J::ssi>({.name = "ssi", .label = LABEL("SSI or SSDI"), .section = "Assistance", .codes = "ssi", .pirl = "602", .kind = FieldKind::Code, .eligibility = true}),
        field<&J::otherAssistance>({.name = "other_assistance", .label = LABEL("Other public assistance (EAEDC, refugee cash)"), .section = "Assistance", .pirl = "604", .eligibility = true}),
        field<&J::claimant>({.name = "claimant", .label = LABEL("Unemployment claim"), .section = "Assistance", .codes = "claimant", .pirl = "401", .kind = FieldKind::Code, .eligibility = true}),
        field<&J::dislocatedOn>({.name = "dislocated_on", .label = LABEL("Lost the job on"), .section = "Assistance", .pirl = "410", .eligibility = true}),
        field<&J::disasterRelocated>({.name = "disaster_relocated", .label = LABEL("Relocated because of a disaster"), .section = "Disaster relocation"}),
        field<&J::disasterName>({.name = "disaster_name", .label = LABEL("Which disaster"), .section = "Disaster relocation", .shownWhen = "disaster_relocated"}),
        field<&J::disasterFrom>({.name = "disaster_from", .label = LABEL("Relocated from"), .section = "Disaster relocation", .shownWhen = "disaster_relocated", .personal = true}),
        field<&J::disasterOn>({.name = "disaster_on", .label = LABEL("Relocated on"), .section = "Disaster relocation", .shownWhen = "disaster_relocated"}),
    };
}

} // namespace

template <> const EntitySpec &specOf<JobSeeker>()
{
    static const EntitySpec spec = [] {
        std::vector<FieldSpec> fields = basicFields();
        for (FieldSpec &more : fullFields())
            fields.push_back(more);
        for (FieldSpec &more : barrierFields())
            fields.push_back(more);
        return entity<JobSeeker>(
            {.name = "JobSeeker", .table = "job_seeker", .label = LABEL("Job seeker"), .isPerson = true},
            std::move(fields));
    }();
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("PseudoNumber", text)
template <> const EntitySpec &specOf<PseudoNumber>()
{
    using P = PseudoNumber;
    static const EntitySpec spec = entity<P>(
        {.name = "PseudoNumber", .table = "pseudo_number", .label = LABEL("Pseudo number"), .personField = "job_seeker"},
        {
            field<&P::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker"}),
            field<&P::number>({.name = "number", .label = LABEL("Number"), .kind = FieldKind::Ssn, .personal = true, .system = true}),
            field<&P::assignedOn>({.name = "assigned_on", .label = LABEL("Given on"), .system = true}),
            field<&P::assignedBy>({.name = "assigned_by", .label = LABEL("Given by"), .refersTo = "Staff", .system = true}),
            field<&P::retiredOn>({.name = "retired_on", .label = LABEL("Replaced on"), .system = true}),
        });
    return spec;
}
#undef LABEL

} // namespace waymark
