// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/membership_actions.h"
#include "core/actions/record_actions.h"
#include "core/base/seeded_numbers.h"
#include "tests/bench/bench_paths.h"
#include "tests/bench/replay.h"

#include <QDateTime>
#include <map>

using namespace Qt::StringLiterals;

namespace waymark::bench {

namespace {

constexpr int blocks = 10;
constexpr int perBlock = 30;

/// One action on one person after another. The raw side writes what the same action on the same person wrote
/// once before; that one also brought the person's pages into memory, as opening the person does.
template <typename Params>
Measured measureSaving(BenchOffice &office, const QString &name,
                       const std::function<Params(Id<JobSeeker>, const QString &)> &params)
{
    const std::vector<Id<JobSeeker>> all = office.people();
    SeededNumbers numbers(23);
    RawDatabase raw = RawDatabase::sharing(office.database());
    // Not what an earlier run on a kept office wrote: saving what is there already changes nothing.
    const QString now = QString::number(QDateTime::currentMSecsSinceEpoch());
    std::map<int, WrittenOperation> written;
    std::map<int, Params> prepared;
    Measured line{.name = name, .mostTimesRaw = mostSaving};
    measure(line,
            {.blocks = blocks,
             .perBlock = perBlock,
             .before =
                 [&](int item) {
                     const Id<JobSeeker> person = numbers.oneOf(all);
                     const ActionResult first =
                         office.signedIn().actions().run(params(person, u"first%1.%2"_s.arg(item).arg(now)));
                     mustBeDone(first, "saving");
                     written[item] = readOperation(raw, office.store(), first.operationId, true);
                     prepared[item] = params(person, u"again%1.%2"_s.arg(item).arg(now));
                 },
             .ours = [&](int item) { mustBeDone(office.signedIn().actions().run(prepared[item]), "saving"); },
             .raw = [&](int item) { replay(raw, written[item], true); }});
    return line;
}

} // namespace

Measured saveOneField(BenchOffice &office)
{
    return measureSaving<EditJobSeeker>(office, u"Save one field"_s,
                                        [&](Id<JobSeeker> id, const QString &word) {
                                            EditJobSeeker edit{.person = *office.store().find(id)};
                                            edit.person.email = word + u"@example.org"_s;
                                            return edit;
                                        });
}

Measured recordContact(BenchOffice &office)
{
    return measureSaving<RecordContact>(
        office, u"Record a contact"_s, [](Id<JobSeeker> id, const QString &word) {
            return RecordContact{.jobSeekerId = id,
                                 .means = u"in_person"_s,
                                 .twoWay = true,
                                 .on = {},
                                 .service = u"career_guidance"_s,
                                 .provider = {},
                                 .note = u"Spoke about kitchens that hire and the evening English class: "_s +
                                         word};
        });
}

} // namespace waymark::bench
