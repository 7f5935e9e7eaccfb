// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/special/person_band.h"

#include "core/actions/people/people_actions.h"
#include "core/actions/records/group_actions.h"
#include "core/policy/programs/eligibility_policy.h"
#include "core/policy/role_policy.h"
#include "core/policy/tickler/tickler_policy.h"
#include "ui/common/parts.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

PersonBand::PersonBand(const Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_column(new QVBoxLayout(this))
{
    setObjectName(u"personBand"_s);
    m_column->setContentsMargins(theme::spacing(1.5), theme::spacing(0.5), theme::spacing(1.5), theme::spacing(0.5));
    m_column->setSpacing(theme::spacing(0.25));
    hide();
}

void PersonBand::present(const PersonView &view)
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
    addMerges(view);
    addDuplicates(view);
    addTold(view);
    addVeteran(view);
    setVisible(m_column->count() > 0);
}

void PersonBand::addLine(const QString &name, const QString &text, theme::Tone tone, const QString &button,
                         std::function<void()> press, const QString &why, const QString &rule)
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    auto *words = new ToneLabel(text, tone, theme::FontRole::Body, line);
    words->setObjectName(name + u"Words"_s);
    words->setWordWrap(true);
    row->addWidget(words, 1);
    if (!button.isEmpty()) {
        auto *push = new QPushButton(button, line);
        push->setObjectName(name);
        push->setAutoDefault(false);
        push->setEnabled(why.isEmpty());
        push->setToolTip(why);
        push->setProperty(ruleProperty, rule);
        connect(push, &QPushButton::clicked, this, std::move(press));
        row->addWidget(push, 0, Qt::AlignTop);
    }
    m_column->addWidget(line);
    line->show();
}

void PersonBand::run(const ActionResult &result, const QString &done)
{
    m_workspace.navigator.say(result.done    ? done
                              : result.error ? result.error->text()
                                             : whyNot(result.findings),
                              result.done);
}

void PersonBand::addMerges(const PersonView &view)
{
    const auto lines = guarded([&] {
        const RecordStore &store = m_workspace.store();
        for (const PersonMerge &merge : view.file.merges) {
            const auto other = std::ranges::find(view.file.merged, merge.otherId, &JobSeeker::id);
            if (merge.unmergedOn.isValid() || other == view.file.merged.end())
                continue;
            addLine(u"unmerge"_s,
                    tr("Stands also for the record ID %1 (%2), merged %3 by %4.")
                        .arg(other->number, personName(*other), longDate(merge.mergedOn, m_workspace.today()),
                             staffName(store, merge.mergedBy)),
                    theme::Tone::Plain, tr("Take apart"),
                    [this, id = merge.id] {
                        run(m_workspace.actions().run(UnmergePeople{.mergeId = id}),
                            tr("Taken apart: they are two records again, each with what was written into it."));
                    },
                    whyNot(policy::checkRole(m_workspace.session().staff().role, u"unmergePeople"_s)));
        }
    });
    if (!lines)
        addLine(u"mergeTrouble"_s, lines.error().text(), theme::Tone::Bad, {}, {});
}

void PersonBand::addDuplicates(const PersonView &view)
{
    const auto found = likelyDuplicates(m_workspace.session(), view.file.person, 3);
    if (!found)
        return;
    for (const LikelyDuplicate &one : *found) {
        if (one.likeness.verdict != policy::Likeness::Verdict::Likely)
            continue;
        addLine(u"compare"_s,
                tr("May be the same person as %1, ID %2: %3.")
                    .arg(personName(one.person), one.person.number, one.likeness.reasons.join(u"; "_s)),
                theme::Tone::Warn, tr("Compare…"),
                [this, id = view.file.person.id, other = one.person.id] { m_workspace.navigator.comparePeople(id, other); }, {},
                u"R-13"_s);
    }
}

void PersonBand::addTold(const PersonView &view)
{
    const QDate today = m_workspace.today();
    for (const DueItem &item : view.due) {
        if (item.kind != "told_service"_L1 || item.staffId != m_workspace.session().staff().id)
            continue;
        addLine(u"seenServices"_s, policy::dueHeadline(item, today) + u". "_s + policy::dueReason(item, today), theme::Tone::Plain,
                tr("Seen"),
                [this, id = view.file.person.id] {
                    run(m_workspace.actions().run(SeenServices{.jobSeekerId = id}), tr("Marked as seen."));
                },
                {}, u"R-77"_s);
    }
}

void PersonBand::addVeteran(const PersonView &view)
{
    for (const Finding &one : policy::checkVeteran(view.file))
        addLine(u"veteranServices"_s, one.message, theme::Tone::Warn, tr("To Services"), [this] { emit servicesRequested(); }, {},
                u"R-116"_s);
}

} // namespace waymark
