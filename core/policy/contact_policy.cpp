// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/contact_policy.h"

#include "core/policy/policy_text.h"
#include "core/policy/service_policy.h"
#include "core/refdata/code_lists.h"

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

constexpr auto emailExchange = "email_exchange"_L1;

using Doubt = std::optional<Finding>;

Doubt doubt(QLatin1StringView rule, QLatin1StringView field, const QString &why)
{
    //: %1 is the reason: "no service chosen"
    return warning(rule, field, Policy::tr("Does not count yet: %1.").arg(why));
}

Doubt refusal(QLatin1StringView rule, QLatin1StringView field, const QString &why)
{
    return warning(rule, field, Policy::tr("Does not count: %1.").arg(why));
}

/// On every place on Earth the contact's day had not begun when it was entered. Entering one is refused; this
/// is for what arrives by import or from another workstation, and reads no clock.
bool isDatedAhead(const Contact &contact)
{
    constexpr qint64 easternmostOffset = 14 * 3600;
    return contact.enteredAt && contact.on > QDateTime::fromMSecsSinceEpoch(contact.enteredAt.ms, Qt::UTC)
                                                 .addSecs(easternmostOffset)
                                                 .date();
}

Doubt doubtRecord(const Contact &contact)
{
    if (contact.voidedOn.isValid())
        return refusal("R-69"_L1, {}, Policy::tr("it was voided"));
    if (!contact.on.isValid())
        return doubt("R-69"_L1, "on_date"_L1, Policy::tr("no date entered"));
    if (isDatedAhead(contact))
        return refusal("R-69"_L1, "on_date"_L1, Policy::tr("its date lay in the future when it was entered"));
    return {};
}

Doubt doubtMeans(const Contact &contact)
{
    const Code *means = codes().find(u"contact_means"_s, contact.means);
    if (!means)
        return doubt("R-70"_L1, "means"_L1, Policy::tr("no means of contact chosen"));
    const QString twoWay = means->extra.value(u"two_way"_s);
    if (twoWay == "no"_L1)
        return refusal("R-70"_L1, "means"_L1,
                       Policy::tr("this means reaches the person without an answer. What counts is meeting, "
                                  "talking, or e-mail back and forth"));
    if (contact.twoWay.has_value() && !*contact.twoWay)
        return refusal("R-70"_L1, "two_way"_L1, Policy::tr("it went one way only"));
    if (twoWay == "ask"_L1 && !contact.twoWay)
        return doubt("R-70"_L1, "two_way"_L1, Policy::tr("it is not said whether it went both ways"));
    return {};
}

Doubt doubtService(const Contact &contact, const Service *service, const PolicySettings &settings)
{
    if (!service)
        return doubt("R-69"_L1, "service"_L1, Policy::tr("no service chosen"));
    if (service->voidedOn.isValid())
        return doubt("R-69"_L1, "service"_L1, Policy::tr("its service was voided"));
    if (!codes().find(u"service_type"_s, service->type))
        return doubt("R-69"_L1, "service"_L1, Policy::tr("its service is not one of the list"));
    // The contact is the giving of the service, so an older service cannot restart the clock.
    const qint64 apart = std::abs(service->on.daysTo(contact.on));
    if (contact.means == emailExchange) {
        if (apart >= std::max(settings.emailDays, 1))
            return doubt("R-70"_L1, "service"_L1,
                         Policy::tr("the service was not given within %1 of the e-mails")
                             .arg(daysText(settings.emailDays)));
    } else if (apart > 0) {
        return doubt("R-69"_L1, "service"_L1, Policy::tr("the service chosen was given on another day"));
    }
    return {};
}

Doubt doubtNote(const Service &service, const Note *note, const PolicySettings &settings)
{
    if (!note || note->text.trimmed().isEmpty())
        return doubt("R-69"_L1, "note"_L1, Policy::tr("no note of the service written"));
    if (note->voidedOn.isValid())
        return doubt("R-69"_L1, "note"_L1, Policy::tr("its note was voided"));
    if (note->serviceId && service.id && note->serviceId != service.id)
        return doubt("R-69"_L1, "note"_L1, Policy::tr("the note is about another service"));
    if (!isDetailed(note->text, settings))
        return doubt("R-69"_L1, "note"_L1, Policy::tr("the note is too short to say what was done"));
    return {};
}

Doubt firstDoubt(const Contact &contact, const Service *service, const Note *note,
                 const PolicySettings &settings)
{
    if (Doubt d = doubtRecord(contact))
        return d;
    if (Doubt d = doubtMeans(contact))
        return d;
    if (Doubt d = doubtService(contact, service, settings))
        return d;
    return doubtNote(*service, note, settings);
}

template <typename T>
const T *byId(const std::vector<T> &records, Id<T> id)
{
    const auto found = std::ranges::find(records, id, &T::id);
    return id && found != records.end() ? &*found : nullptr;
}

bool isNewer(const Contact &one, const Contact &other)
{
    return std::tie(one.on, one.enteredAt.ms, one.id.value) >
           std::tie(other.on, other.enteredAt.ms, other.id.value);
}

bool isInProgram(const ProgramEnrollment &enrollment, QDate on)
{
    if (!on.isValid())
        return isRunning(enrollment);
    return enrollment.status != "withdrawn"_L1 && enrollment.startedOn.isValid() &&
           enrollment.startedOn <= on && (!enrollment.endedOn.isValid() || on <= enrollment.endedOn);
}

} // namespace

ContactVerdict contactVerdict(const Contact &contact, const Service *service, const Note *note,
                              const PolicySettings &settings)
{
    if (Doubt d = firstDoubt(contact, service, note, settings))
        return {.counts = false, .why = *d};
    return {.counts = true, .why = remark("R-69"_L1, {}, Policy::tr("Counts as contact."))};
}

Findings checkContact(const Contact &contact, QDate today)
{
    Findings findings;
    if (!codes().find(u"contact_means"_s, contact.means))
        findings << blocking({}, "means"_L1,
                             Policy::tr("Choose how the person was reached, or tried, from the list."));
    if (!contact.on.isValid())
        findings << blocking({}, "on_date"_L1, Policy::tr("Enter the date of the contact."));
    else if (contact.on > today)
        findings << blocking({}, "on_date"_L1, Policy::tr("The date of the contact lies in the future."));
    return findings;
}

bool isAttempt(const Contact &contact)
{
    const Code *means = codes().find(u"contact_means"_s, contact.means);
    return means && (means->extra.value(u"two_way"_s) == "no"_L1 || (contact.twoWay && !*contact.twoWay));
}

std::optional<Contact> lastCountingContact(const CaseFile &file, const PolicySettings &settings)
{
    const Contact *last = nullptr;
    for (const Contact &one : file.contacts) {
        if ((last && !isNewer(one, *last)) || (file.person.birthDate.isValid() && one.on < file.person.birthDate))
            continue;
        if (contactVerdict(one, byId(file.services, one.serviceId), byId(file.notes, one.noteId), settings)
                .counts)
            last = &one;
    }
    return last ? std::optional(*last) : std::nullopt;
}

ContactStart contactStart(const CaseFile &file, const CaseRecord &record, const PolicySettings &settings)
{
    std::optional<Contact> last = lastCountingContact(file, settings);
    const QDate active = record.activeSince();
    if (last && !(active.isValid() && last->on < active))
        return {last->on, last};
    return {active, std::nullopt};
}

ContactInterval contactInterval(const CaseFile &file, const PolicySettings &settings, QDate on)
{
    ContactInterval shortest = settings.contact;
    for (const ProgramEnrollment &one : file.enrollments) {
        const auto special = settings.contactByProgram.find(one.program);
        if (special == settings.contactByProgram.end() || !isInProgram(one, on))
            continue;
        shortest.bestDays = std::min(shortest.bestDays, special->second.bestDays);
        shortest.mustDays = std::min(shortest.mustDays, special->second.mustDays);
    }
    for (const GroupMember &one : file.groups) {
        const auto special = settings.contactByGroup.find(one.groupId.value);
        const bool belongs = !one.until.isValid() || (on.isValid() && on <= one.until);
        if (special == settings.contactByGroup.end() || !belongs || (on.isValid() && one.since.isValid() && on < one.since))
            continue;
        shortest.bestDays = std::min(shortest.bestDays, special->second.bestDays);
        shortest.mustDays = std::min(shortest.mustDays, special->second.mustDays);
    }
    // A program may shorten the outer limit only: the best-practice day never lies past it.
    shortest.bestDays = std::min(shortest.bestDays, shortest.mustDays);
    return shortest;
}

} // namespace waymark::policy
