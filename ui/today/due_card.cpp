// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/due_card.h"

#include "core/actions/people/seen.h"
#include "core/policy/role_policy.h"
#include "core/policy/rule_text.h"
#include "core/policy/tickler/tickler_policy.h"
#include "core/refdata/code_lists.h"
#include "ui/common/parts.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"
#include "ui/today/answer_box.h"
#include "ui/today/next_step_box.h"

#include <QBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int mostNotes = 3;
constexpr int mostLetters = 320;
constexpr std::size_t mostComing = 3;

struct Entry
{
    QDate on;
    qint64 order;
    QString what;
    QString text;
};

/// Notes and contacts that stand, the newest first.
std::vector<Entry> entriesOf(const CaseFile &file)
{
    std::vector<Entry> entries;
    QSet<qint64> told;
    for (const Contact &one : file.contacts) {
        if (one.voidedOn.isValid())
            continue;
        QString text;
        for (const Note &note : file.notes) {
            if (note.id == one.noteId && !note.voidedOn.isValid())
                text = note.text;
        }
        told.insert(one.noteId.value);
        entries.push_back({one.on, one.id.value, codes().label(u"contact_means"_s, one.means), text});
    }
    for (const Note &one : file.notes) {
        if (!one.voidedOn.isValid() && !told.contains(one.id.value))
            entries.push_back({one.on, one.id.value, DueCard::tr("Note"), one.text});
    }
    std::ranges::sort(entries, std::greater(), [](const Entry &one) { return std::pair(one.on, one.order); });
    return entries;
}

} // namespace

DueCard::DueCard(Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_name(theme::pageTitle({}, this)),
      m_chips(new QWidget(this)),
      m_pseudo(theme::chip(tr("PSEUDO"), theme::Tone::Warn, m_chips)),
      m_confidential(theme::chip(tr("Confidential"), theme::Tone::Bad, m_chips)),
      m_born(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Body, this)),
      m_number(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Body, this)),
      m_reach(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Body, this)),
      m_lives(new ToneLabel({}, theme::Tone::Muted, theme::FontRole::Body, this)),
      m_body(new QWidget(this)),
      m_why(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Body, m_body)),
      m_waits(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Body, m_body)),
      m_rule(new ToneLabel({}, theme::Tone::Muted, theme::FontRole::Small, m_body)),
      m_nextStep(new NextStepBox(m_body)),
      m_answer(new AnswerBox(workspace, m_body)),
      m_coming(new QWidget(m_body)),
      m_comingText(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Body, m_coming)),
      m_notesTitle(theme::sectionTitle(tr("Last entries"), m_body)),
      m_notes(new QVBoxLayout)
{
    m_name->setObjectName(u"cardName"_s);
    m_name->setWordWrap(true);
    m_why->setObjectName(u"cardWhy"_s);
    m_why->setWordWrap(true);
    m_waits->setObjectName(u"cardWaits"_s);
    m_waits->setWordWrap(true);
    m_comingText->setObjectName(u"cardComing"_s);
    m_comingText->setWordWrap(true);
    m_rule->setObjectName(u"cardRule"_s);
    m_rule->setWordWrap(true);
    m_rule->setTextFormat(Qt::RichText);
    m_rule->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_rule->setFocusPolicy(Qt::TabFocus);
    for (ToneLabel *label : {m_born, m_number, m_reach, m_lives})
        label->setWordWrap(true);
    auto *chips = new QHBoxLayout(m_chips);
    chips->setContentsMargins(0, 0, 0, 0);
    chips->addWidget(m_pseudo);
    chips->addWidget(m_confidential);
    chips->addStretch();
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(theme::gap(0.75));
    body->addWidget(theme::separator(m_body));
    body->addWidget(theme::sectionTitle(tr("Why"), m_body));
    body->addWidget(m_why);
    body->addWidget(m_waits);
    body->addWidget(m_rule);
    body->addWidget(m_nextStep);
    body->addWidget(m_answer);
    auto *coming = new QVBoxLayout(m_coming);
    coming->setContentsMargins(0, 0, 0, 0);
    coming->setSpacing(theme::gap(0.75));
    coming->addWidget(theme::separator(m_coming));
    coming->addWidget(theme::sectionTitle(tr("Next planned"), m_coming));
    coming->addWidget(m_comingText);
    body->addWidget(m_coming);
    body->addWidget(theme::separator(m_body));
    body->addWidget(m_notesTitle);
    m_notes->setSpacing(theme::gap(1));
    body->addLayout(m_notes);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme::gap(0.5));
    column->addWidget(m_name);
    column->addWidget(m_chips);
    for (ToneLabel *label : {m_born, m_number, m_reach, m_lives})
        column->addWidget(label);
    column->addSpacing(theme::gap(0.5));
    column->addWidget(m_body);
    column->addStretch();
    connect(m_rule, &QLabel::linkActivated, this, [this] { emit ruleWanted(m_ruleId); });
}

void DueCard::show(const DueLine *line)
{
    m_body->setVisible(line);
    m_chips->setVisible(false);
    for (ToneLabel *label : {m_name, m_born, m_number, m_reach, m_lives})
        label->clear();
    if (!line)
        return;
    const DueItem &item = line->row.item;
    m_name->setText(line->row.firstName + u' ' + line->row.lastName);
    m_why->setText(policy::dueReason(item, m_workspace.today()));
    const QString waits =
        line->group == DueGroup::Waiting || !line->who.isEmpty() ? waitsOn(item) : QString();
    m_waits->setText(waits);
    m_waits->setVisible(!waits.isEmpty());
    m_ruleId = item.rule;
    const auto rule = policy::rule(item.rule);
    m_rule->setVisible(rule.has_value());
    if (rule) {
        m_rule->setText(
            tr("Rule %1: %2. <a href=\"rule\">Read it</a>").arg(rule->id, rule->title.toHtmlEscaped()));
        m_rule->setAccessibleName(tr("Rule %1: %2").arg(rule->id, rule->title));
    }
    const auto file = seen::person(m_workspace.session(), item.personId);
    if (!file) {
        m_born->setText(file.error().text());
        m_nextStep->hide();
        m_answer->hide();
        m_coming->hide();
        return;
    }
    showPerson(*file, line->row.pseudo);
    showBoxes(*line, *file);
    showNext(item);
    showNotes(*file);
}

void DueCard::showBoxes(const DueLine &line, const CaseFile &file)
{
    const DueItem &item = line.row.item;
    const bool next = NextStepBox::isOffered(item);
    if (next)
        m_nextStep->present(
            item, file.person,
            whyNot(policy::checkRole(m_workspace.session().staff().role, u"recordContact"_s)));
    m_nextStep->setVisible(next);
    const bool answer = AnswerBox::answers(item) && line.group != DueGroup::Waiting;
    if (answer)
        m_answer->present(item, file);
    m_answer->setVisible(answer);
}

/// What else is planned for the person, so that one call can do for all of it.
void DueCard::showNext(const DueItem &item)
{
    const QDate today = m_workspace.today();
    auto items = seen::dueOf(m_workspace.session(), item.personId).valueOr({});
    // What comes of doing nothing is not planned.
    static const QStringList unplanned{u"silence"_s, u"exit_coming"_s, u"year_end"_s};
    std::erase_if(items, [&](const DueItem &one) {
        return one.dueOn <= today || one.subject() == item.subject() || unplanned.contains(one.kind);
    });
    std::ranges::stable_sort(items, {}, &DueItem::dueOn);
    QStringList lines;
    for (std::size_t i = 0; i < std::min(items.size(), mostComing); ++i)
        //: a day and what is planned on it: "24 Nov 2026: Planned service is due in 2 days"
        lines += tr("%1: %2").arg(shortDate(items[i].dueOn), policy::dueHeadline(items[i], today));
    m_comingText->setText(lines.join(u'\n'));
    m_coming->setVisible(!lines.isEmpty());
}

/// Who must act: somebody by name, or whoever has the role at the center.
QString DueCard::waitsOn(const DueItem &item) const
{
    return guarded([&] {
               const RecordStore &store = m_workspace.store();
               if (item.staffId)
                   return tr("Waits on: %1").arg(staffName(store, item.staffId));
               const QString role = codes().label(u"role"_s, item.audience);
               return item.centerId ? tr("Waits on: %1, %2").arg(role, centerName(store, item.centerId))
                                    : tr("Waits on: %1").arg(role);
           })
        .valueOr({});
}

void DueCard::showPerson(const CaseFile &file, bool pseudo)
{
    const JobSeeker &person = file.person;
    m_pseudo->setVisible(pseudo);
    m_confidential->setVisible(person.confidential.value_or(false));
    m_chips->setVisible(pseudo || person.confidential.value_or(false));
    QStringList born;
    if (person.birthDate.isValid())
        born += tr("born %1 (%2)")
                    .arg(shortDate(person.birthDate))
                    .arg(ageOn(person.birthDate, m_workspace.today()));
    born += tr("ID %1").arg(person.number);
    m_born->setText(born.join(u" \u00b7 "_s));
    m_number->setText(pseudo ? tr("Pseudo number %1").arg(maskedSsn(person.ssn))
                             : tr("SSN %1").arg(maskedSsn(person.ssn)));
    QStringList reach;
    if (!person.primaryLanguage.isEmpty())
        reach += codes().label(u"language"_s, person.primaryLanguage);
    for (const QString &phone : {person.homePhone, person.otherPhone}) {
        if (!phone.isEmpty())
            reach += phoneText(phone);
    }
    if (reach.size() < 3 && !person.email.isEmpty())
        reach += person.email;
    m_reach->setText(reach.join(u" \u00b7 "_s));
    m_lives->setText(file.shelter ? tr("Shelter: %1, %2").arg(file.shelter->name, file.shelter->city)
                                  : person.city);
}

void DueCard::showNotes(const CaseFile &file)
{
    while (QLayoutItem *old = m_notes->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    const std::vector<Entry> entries = entriesOf(file);
    if (entries.empty())
        m_notes->addWidget(theme::hint(tr("Nothing was written yet."), m_body));
    for (std::size_t i = 0; i < entries.size() && i < mostNotes; ++i) {
        const Entry &entry = entries[i];
        auto *box = new QWidget(m_body);
        auto *column = new QVBoxLayout(box);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(
            theme::hint(tr("%1 \u00b7 %2").arg(longDate(entry.on, m_workspace.today()), entry.what), box));
        if (!entry.text.isEmpty()) {
            const QString text =
                entry.text.size() > mostLetters ? entry.text.left(mostLetters) + u'\u2026' : entry.text;
            auto *words = new ToneLabel(text, theme::Tone::Plain, theme::FontRole::Body, box);
            words->setWordWrap(true);
            column->addWidget(words);
        }
        m_notes->addWidget(box);
    }
}

} // namespace waymark
