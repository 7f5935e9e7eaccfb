// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/find_page.h"

#include "core/actions/people/seen.h"
#include "core/policy/role_policy.h"
#include "ui/common/list_table.h"
#include "ui/common/parts.h"
#include "ui/common/words.h"

#include <QBoxLayout>
#include <QHash>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString matchedWords(const QString &matched)
{
    if (matched == "birth_date"_L1)
        return FindPage::tr("Date of birth");
    if (matched == "ssn"_L1)
        return FindPage::tr("SSN");
    if (matched == "pseudo"_L1)
        return FindPage::tr("Pseudo number");
    if (matched == "retired_pseudo"_L1)
        return FindPage::tr("Earlier pseudo number");
    if (matched == "number"_L1)
        return FindPage::tr("Job seeker ID");
    if (matched == "phone"_L1)
        return FindPage::tr("Phone");
    return FindPage::tr("Name");
}

/// Names by id, each read once for a list.
template <typename T>
class Names
{
public:
    explicit Names(const RecordStore &store) : m_store(store) {}
    QString of(Id<T> id)
    {
        if (!id)
            return {};
        const auto known = m_names.constFind(id.value);
        if (known != m_names.constEnd())
            return *known;
        const auto record = m_store.find(id);
        return *m_names.insert(id.value, record ? record->name : QString());
    }

private:
    const RecordStore &m_store;
    QHash<qint64, QString> m_names;
};

} // namespace

FindPage::FindPage(Workspace &workspace, QWidget *parent)
    : Page(u"find"_s, tr("Find"), u"find"_s, parent),
      m_workspace(workspace),
      m_field(new QLineEdit(this)),
      m_results(new QStackedWidget(this)),
      m_table(new ListTable(u"foundPeople"_s,
                            {{.name = u"name"_s, .title = tr("Name"), .characters = 30},
                             {.name = u"born"_s, .title = tr("Born"), .characters = 20},
                             {.name = u"number"_s, .title = tr("Job seeker ID"), .characters = 15},
                             {.name = u"ssn"_s, .title = tr("Number"), .characters = 23},
                             {.name = u"matched"_s, .title = tr("Found by"), .characters = 22},
                             {.name = u"where"_s, .title = tr("Shelter or center"), .characters = 30}},
                            this)),
      m_count(new ToneLabel({}, theme::Tone::Muted, theme::FontRole::Small, this)),
      m_title(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Heading, this)),
      m_hint(new ToneLabel({}, theme::Tone::Muted, theme::FontRole::Body, this)),
      m_add(new QPushButton(tr("Add a job seeker"), this))
{
    m_field->setObjectName(u"findField"_s);
    m_field->setAccessibleName(tr("Find a job seeker"));
    m_field->setPlaceholderText(tr("Name, birth date, last four, pseudo number, job seeker ID or phone"));
    m_field->setClearButtonEnabled(true);
    m_field->setFont(theme::font(theme::FontRole::Title));
    m_field->setMaximumWidth(theme::columns(90));
    m_field->setMaxLength(200);
    m_field->installEventFilter(this);
    m_table->setAccessibleName(tr("People found"));
    m_count->setObjectName(u"foundCount"_s);
    m_title->setObjectName(u"findTitle"_s);
    m_hint->setObjectName(u"findHint"_s);
    m_title->setAlignment(Qt::AlignCenter);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_add->setObjectName(u"addPerson"_s);
    m_add->setIcon(theme::icon(u"plus"_s));
    const Findings why = policy::checkRole(workspace.session().staff().role, u"addJobSeeker"_s);
    m_add->setEnabled(why.isEmpty());
    m_add->setToolTip(why.isEmpty() ? QString() : why.first().message);

    auto *nothing = new QWidget(this);
    auto *column = new QVBoxLayout(nothing);
    column->addStretch(2);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addSpacing(theme::spacing(1));
    column->addWidget(m_add, 0, Qt::AlignHCenter);
    column->addStretch(3);
    auto *found = new QWidget(this);
    auto *list = new QVBoxLayout(found);
    list->setContentsMargins(0, 0, 0, 0);
    list->addWidget(m_table, 1);
    list->addWidget(m_count);
    m_results->addWidget(nothing);
    m_results->addWidget(found);
    auto *page = new QVBoxLayout(this);
    const int edge = theme::spacing(1.5);
    page->setContentsMargins(edge, edge, edge, edge);
    page->setSpacing(theme::spacing(1.5));
    page->addWidget(m_field);
    page->addWidget(m_results, 1);

    connect(m_field, &QLineEdit::textChanged, this, &FindPage::search);
    connect(m_field, &QLineEdit::returnPressed, this, &FindPage::openCurrent);
    connect(m_table, &ListTable::opened, this, &FindPage::openCurrent);
    connect(m_add, &QPushButton::clicked, this, [this] { m_workspace.navigator.addPerson(); });
    search();
}

QWidget *FindPage::firstFocus()
{
    m_field->selectAll();
    return m_field;
}

void FindPage::refresh()
{
    search();
}

void FindPage::search()
{
    const QString typed = m_field->text().trimmed();
    if (typed.isEmpty()) {
        say(tr("Type part of a name, in any order, with or without accents."),
            tr("Or a birth date (5/2/1991), the last four of an SSN, a pseudo number, a job seeker ID or a "
               "phone number."),
            true);
        return;
    }
    const auto hits = seen::find(m_workspace.session(), typed, mostShown);
    if (!hits)
        say(hits.error().what, hits.error().advice, false);
    else if (hits->empty())
        say(tr("Nobody in this office is found by that."),
            tr("Fewer letters, or the birth date, may find who is written differently here."), true);
    else
        showHits(*hits);
}

void FindPage::say(const QString &title, const QString &hint, bool offerAdding)
{
    m_table->setRows({});
    m_title->setText(title);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_add->setVisible(offerAdding);
    m_results->setCurrentIndex(0);
}

void FindPage::showHits(const std::vector<FindHit> &hits)
{
    const QDate today = m_workspace.today();
    const auto rows = m_workspace.session().read([&](const RecordStore &store) {
        Names<Shelter> shelters(store);
        Names<Center> centers(store);
        std::vector<TableRow> list;
        for (const FindHit &hit : hits) {
            const auto person = store.find(hit.id);
            if (!person)
                continue;
            const QString born =
                hit.birthDate.isValid()
                    ? tr("%1 (%2)").arg(shortDate(hit.birthDate)).arg(ageOn(hit.birthDate, today))
                    : QString();
            const QString number = maskedSsn(person->ssn) + (hit.pseudo ? u"  "_s + tr("PSEUDO") : QString());
            const QString where =
                person->shelterId ? shelters.of(person->shelterId) : centers.of(person->centerId);
            list.push_back({.id = hit.id.value,
                            .cells = {QString(hit.lastName + u", " + hit.firstName), born, hit.number, number,
                                      matchedWords(hit.matched), where}});
        }
        return list;
    });
    if (!rows) {
        say(rows.error().what, rows.error().advice, false);
        return;
    }
    m_table->setRows(*rows);
    if (!m_table->currentId())
        m_table->selectFirst();
    m_count->setText(int(rows->size()) == mostShown
                         ? tr("The first %1 are shown. Another letter or word narrows it.").arg(mostShown)
                         : tr("%n found", nullptr, int(rows->size())));
    m_results->setCurrentIndex(1);
}

void FindPage::openCurrent()
{
    if (m_results->currentIndex() == 1 && m_table->currentId())
        m_workspace.navigator.openPerson({m_table->currentId()});
}

bool FindPage::eventFilter(QObject *watched, QEvent *event)
{
    // The arrows choose in the list while the keyboard stays in the field.
    if (watched == m_field && event->type() == QEvent::KeyPress && m_results->currentIndex() == 1) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int by = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        const int row = m_table->currentIndex().row() + by;
        if (by != 0) {
            if (row >= 0 && row < m_table->records()->rowCount())
                m_table->setCurrentIndex(m_table->records()->index(row, 0));
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace waymark
