// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/jstp/businesses.h"

namespace waymark {

#define LABEL(text) QT_TRANSLATE_NOOP("Business", text)
template <> const EntitySpec &specOf<Business>()
{
    using R = Business;
    static const EntitySpec spec = entity<R>(
        {.name = "Business", .table = "business", .label = LABEL("Business")},
        {
            field<&R::name>({.name = "name", .label = LABEL("Name"), .required = true}),
            field<&R::field>({.name = "work_field", .label = LABEL("Field of work"), .codes = "work_field", .kind = FieldKind::Code}),
            field<&R::contactPerson>({.name = "contact_person", .label = LABEL("Contact person"), .personal = true}),
            field<&R::phone>({.name = "phone", .label = LABEL("Telephone"), .kind = FieldKind::Phone, .personal = true}),
            field<&R::email>({.name = "email", .label = LABEL("E-mail"), .kind = FieldKind::Email, .personal = true}),
            field<&R::webAddress>({.name = "web_address", .label = LABEL("Web address")}),
            field<&R::joinedOn>({.name = "joined_on", .label = LABEL("Takes part in JSTP since"), .help = LABEL("Leave it empty for a business that only has jobs to fill.")}),
            field<&R::leftOn>({.name = "left_on", .label = LABEL("Took part until"), .help = LABEL("From this day nobody new is placed there. Placements that run go on.")}),
            field<&R::feeCents>({.name = "fee_cents", .label = LABEL("Participation fee agreed"), .kind = FieldKind::Money, .minimum = 0}),
            field<&R::feePaidOn>({.name = "fee_paid_on", .label = LABEL("Fee paid on")}),
            field<&R::remark>({.name = "remark", .label = LABEL("Remark"), .kind = FieldKind::LongText, .maxLength = 2000}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("BusinessSite", text)
template <> const EntitySpec &specOf<BusinessSite>()
{
    using R = BusinessSite;
    static const EntitySpec spec = entity<R>(
        {.name = "BusinessSite", .table = "business_site", .label = LABEL("Site")},
        {
            field<&R::businessId>({.name = "business", .label = LABEL("Business"), .refersTo = "Business", .required = true}),
            field<&R::name>({.name = "name", .label = LABEL("Name of the site"), .required = true}),
            field<&R::address>({.name = "address", .label = LABEL("Address"), .group = "address"}),
            field<&R::city>({.name = "city", .label = LABEL("Town"), .group = "address"}),
            field<&R::zip>({.name = "zip", .label = LABEL("ZIP"), .group = "address", .kind = FieldKind::Zip}),
            field<&R::supervisor>({.name = "supervisor", .label = LABEL("Who trains there"), .personal = true}),
            field<&R::phone>({.name = "phone", .label = LABEL("Telephone"), .kind = FieldKind::Phone}),
            field<&R::active>({.name = "active", .label = LABEL("In use")}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("Opening", text)
template <> const EntitySpec &specOf<Opening>()
{
    using R = Opening;
    static const EntitySpec spec = entity<R>(
        {.name = "Opening", .table = "opening", .label = LABEL("Opening")},
        {
            field<&R::businessId>({.name = "business", .label = LABEL("Business"), .refersTo = "Business", .required = true}),
            field<&R::siteId>({.name = "site", .label = LABEL("Site"), .refersTo = "BusinessSite"}),
            field<&R::title>({.name = "title", .label = LABEL("What is done"), .required = true}),
            field<&R::purpose>({.name = "purpose", .label = LABEL("Kind of opening"), .codes = "opening_purpose", .kind = FieldKind::Code, .required = true}),
            field<&R::field>({.name = "work_field", .label = LABEL("Field of work"), .codes = "work_field", .kind = FieldKind::Code}),
            field<&R::soc>({.name = "soc", .label = LABEL("Occupation code"), .maxLength = 10}),
            field<&R::skills>({.name = "skills", .label = LABEL("Skills that help"), .codes = "skill"}),
            field<&R::languages>({.name = "languages", .label = LABEL("Languages, one of"), .codes = "language"}),
            field<&R::english>({.name = "english", .label = LABEL("English needed"), .codes = "english_level", .kind = FieldKind::Code}),
            field<&R::schedule>({.name = "schedule", .label = LABEL("When"), .codes = "schedule_part"}),
            field<&R::weeklyHours>({.name = "weekly_hours", .label = LABEL("Hours a week"), .rule = "R-121", .minimum = 1, .maximum = 60}),
            field<&R::seats>({.name = "seats", .label = LABEL("Places"), .help = LABEL("Leave it empty for one."), .minimum = 1, .maximum = 500}),
            field<&R::weeks>({.name = "weeks", .label = LABEL("Weeks of the term"), .rule = "R-120", .minimum = 1, .maximum = 104}),
            field<&R::opensOn>({.name = "opens_on", .label = LABEL("Open from")}),
            field<&R::closesOn>({.name = "closes_on", .label = LABEL("Open until")}),
            field<&R::description>({.name = "description", .label = LABEL("Description"), .kind = FieldKind::LongText, .maxLength = 4000}),
        });
    return spec;
}
#undef LABEL

} // namespace waymark
