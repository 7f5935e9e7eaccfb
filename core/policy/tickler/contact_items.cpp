// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/contact_policy.h"
#include "core/policy/service_policy.h"
#include "core/policy/tickler/item_maker.h"

using namespace Qt::StringLiterals;

namespace waymark::policy::tickler {

namespace {

/// Where the interval that applies comes from, where it is shorter than the office's: a program's code or a
/// group's id.
struct Shortening
{
    QString program;
    qint64 group = 0;
    bool any() const { return !program.isEmpty() || group; }
};

Shortening shortening(const CaseFile &file, const PolicySettings &settings, const ContactInterval &interval)
{
    Shortening found;
    if (interval == settings.contact)
        return found;
    int shortest = std::numeric_limits<int>::max();
    for (const ProgramEnrollment &one : file.enrollments) {
        const auto special = settings.contactByProgram.find(one.program);
        if (special != settings.contactByProgram.end() && isRunning(one) &&
            special->second.mustDays < shortest) {
            shortest = special->second.mustDays;
            found.program = one.program;
        }
    }
    for (const GroupMember &one : file.groups) {
        const auto special = settings.contactByGroup.find(one.groupId.value);
        if (special != settings.contactByGroup.end() && !one.until.isValid() &&
            special->second.mustDays < shortest) {
            shortest = special->second.mustDays;
            found = {.program = {}, .group = one.groupId.value};
        }
    }
    return found;
}

} // namespace

void addContactItems(Gathering &to)
{
    if (!to.isWorkedOn())
        return;
    const ContactStart since = contactStart(to.file, *to.current, to.settings);
    if (!since.on.isValid())
        return;
    const ContactInterval interval = contactInterval(to.file, to.settings, {});
    const Shortening shorter = shortening(to.file, to.settings, interval);

    DueItem item = to.item(u"contact"_s, shorter.any() ? u"R-72"_s : u"R-71"_s, u"recordContact"_s);
    item.dueOn = since.on.addDays(interval.bestDays);
    item.mustBy = since.on.addDays(interval.mustDays);
    item.visibleFrom = item.dueOn.addDays(-to.settings.contactNoticeDays);
    item.because = {{u"since"_s, isoText(since.on)},
                    {u"basis"_s, since.contact ? u"contact"_s : u"case_opened"_s},
                    {u"best"_s, interval.bestDays},
                    {u"must"_s, interval.mustDays}};
    if (since.contact)
        item.because.insert(u"means"_s, since.contact->means);
    if (!shorter.program.isEmpty())
        item.because.insert(u"program"_s, shorter.program);
    if (shorter.group)
        item.because.insert(u"group"_s, shorter.group);
    if (const auto tried = attempts(to.file, to.settings); !tried.empty()) {
        item.because.insert(u"attempts"_s, int(tried.size()));
        item.because.insert(u"tried"_s, isoText(tried.back()->on));
        item.because.insert(u"tried_by"_s, tried.back()->means);
        if (int(tried.size()) >= to.settings.tickler.attempts)
            item.because.insert(u"next_step"_s, true);
    }
    to.add(item);

    DueItem silence = to.item(u"silence"_s, u"R-113"_s, u"suspendCase"_s);
    silence.dueOn = since.on.addDays(to.settings.tickler.silenceDays);
    silence.visibleFrom = silence.dueOn;
    silence.because = {{u"since"_s, isoText(since.on)},
                       {u"basis"_s, since.contact ? u"contact"_s : u"case_opened"_s},
                       {u"days"_s, to.settings.tickler.silenceDays}};
    to.add(std::move(silence));
}

} // namespace waymark::policy::tickler

namespace waymark::policy {

std::vector<const Contact *> attempts(const CaseFile &file, const PolicySettings &settings)
{
    const std::optional<Contact> last = lastCountingContact(file, settings);
    const CaseRecord *current = file.currentCase();
    std::vector<const Contact *> tried;
    for (const Contact &one : file.contacts) {
        const bool after =
            !last || std::tie(one.on, one.enteredAt.ms) > std::tie(last->on, last->enteredAt.ms);
        const bool inCase = !current || !current->activeSince().isValid() || one.on >= current->activeSince();
        if (after && inCase && !one.voidedOn.isValid() && isAttempt(one))
            tried.push_back(&one);
    }
    std::ranges::sort(tried, [](const Contact *a, const Contact *b) {
        return std::tie(a->on, a->enteredAt.ms, a->id.value) < std::tie(b->on, b->enteredAt.ms, b->id.value);
    });
    return tried;
}

} // namespace waymark::policy
