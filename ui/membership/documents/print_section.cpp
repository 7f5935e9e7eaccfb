// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/documents/print_section.h"

#include "core/base/owner_file.h"
#include "core/documents/jobquest_card.h"
#include "core/policy/role_policy.h"
#include "ui/common/flow_layout.h"
#include "ui/common/parts.h"
#include "ui/common/printing/print_fonts.h"
#include "ui/common/printing/print_worker.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QComboBox>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

using What = PrintChoice::What;

constexpr int versionRole = Qt::UserRole + 1;

} // namespace

PrintSection::PrintSection(const Workspace &workspace, Id<JobSeeker> person, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_person(person), m_worker(new PrintWorker(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::spacing(0.5));
    column->addWidget(theme::sectionTitle(tr("Print"), this));
    auto *line = new QWidget(this);
    auto *flow = new FlowLayout(FlowLayout::Lines, line);
    m_paper = addBox(u"printPaper"_s, tr("Which paper"));
    m_note = addBox(u"printNote"_s, tr("Which note"));
    m_language = addBox(u"printLanguage"_s, tr("Languages"));
    m_size = addBox(u"printSize"_s, tr("Paper size"));
    m_size->addItem(tr("Letter"), int(Paper::Letter));
    m_size->addItem(tr("A4"), int(Paper::A4));
    for (const auto &[label, code] : printLanguages())
        m_language->addItem(label, code);
    m_preview = addButton(u"printPreview"_s, tr("Preview"));
    m_save = addButton(u"printSave"_s, tr("Save as PDF…"));
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(u"printProgress"_s);
    m_progress->setAccessibleName(tr("How far the printing is"));
    m_progress->setRange(0, 100);
    m_cancel = addButton(u"printCancel"_s, tr("Cancel"));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_paper, m_note, m_language, m_size, m_preview,
                                                            m_save, m_progress, m_cancel})
        flow->addWidget(widget);
    column->addWidget(line);
    m_trouble = new ToneLabel({}, theme::Tone::Bad, theme::FontRole::Body, this);
    m_trouble->setObjectName(u"printTrouble"_s);
    m_trouble->setWordWrap(true);
    column->addWidget(m_trouble);
    m_trouble->hide();
    m_progress->hide();
    m_cancel->hide();
    connect(m_paper, &QComboBox::currentIndexChanged, this, &PrintSection::choose);
    connect(m_preview, &QPushButton::clicked, this, &PrintSection::preview);
    connect(m_save, &QPushButton::clicked, this, &PrintSection::save);
    connect(m_cancel, &QPushButton::clicked, m_worker, &PrintWorker::stop);
    connect(m_worker, &PrintWorker::progressed, m_progress, &QProgressBar::setValue);
    connect(m_worker, &PrintWorker::ended, this, &PrintSection::choose);
}

QComboBox *PrintSection::addBox(const QString &name, const QString &words)
{
    auto *box = new QComboBox(this);
    box->setObjectName(name);
    box->setAccessibleName(words);
    box->view()->setObjectName(name + u"List"_s);
    box->view()->setAccessibleName(words);
    box->setToolTip(words);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

QPushButton *PrintSection::addButton(const QString &name, const QString &words)
{
    auto *button = new QPushButton(words, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

void PrintSection::fill(const PersonView &view)
{
    fillPapers(view);
    fillNotes(view);
    if (!m_filled)
        m_language->setCurrentIndex(
            std::max(0, m_language->findData(cardLanguageFor(view.file.person.primaryLanguage))));
    m_filled = true;
    choose();
}

void PrintSection::fillPapers(const PersonView &view)
{
    const QString before = m_paper->currentText();
    const QSignalBlocker quiet(m_paper);
    m_paper->clear();
    const auto add = [this](const QString &words, What what, qint64 version = 0) {
        m_paper->addItem(words, int(what));
        m_paper->setItemData(m_paper->count() - 1, version, versionRole);
    };
    const PlanFile &plans = view.file.planning;
    if (plans.running())
        add(tr("Plan as it is now (draft)"), What::Plan);
    std::vector<const PlanVersion *> versions;
    for (const PlanVersion &one : plans.versions)
        versions.push_back(&one);
    std::ranges::sort(versions, std::ranges::greater(),
                      [](const PlanVersion *one) { return std::pair(one->preparedOn, one->number); });
    for (const PlanVersion *one : versions) {
        const auto plan = std::ranges::find(plans.plans, one->planId, &Plan::id);
        const QString kind = plan != plans.plans.end() && plan->isYouth() ? u"ISS"_s : u"IEP"_s;
        add(tr("%1, version %2 of %3").arg(kind).arg(one->number).arg(shortDate(one->preparedOn)), What::Plan,
            one->id.value);
    }
    add(tr("All notes"), What::Notes);
    add(tr("One note"), What::OneNote);
    add(tr("Hand-off page"), What::HandOff);
    add(tr("Evidence packet"), What::Evidence);
    add(tr("The whole record"), What::Record);
    m_paper->setCurrentIndex(std::max(0, m_paper->findText(before)));
}

void PrintSection::fillNotes(const PersonView &view)
{
    const QVariant before = m_note->currentData();
    m_note->clear();
    std::vector<const Note *> notes;
    for (const Note &one : view.file.notes) {
        if (!one.voidedOn.isValid())
            notes.push_back(&one);
    }
    std::ranges::stable_sort(notes, std::ranges::greater(),
                             [](const Note *one) { return std::pair(one->on, one->enteredAt.ms); });
    for (const Note *one : notes)
        m_note->addItem(tr("%1: %2").arg(shortDate(one->on), firstWords(one->text, 40)), one->id.value);
    m_note->setCurrentIndex(std::max(0, m_note->findData(before)));
}

PrintChoice PrintSection::chosen() const
{
    return {.what = What(m_paper->currentData().toInt()),
            .version = {m_paper->currentData(versionRole).toLongLong()},
            .note = {m_note->currentData().toLongLong()},
            .language = m_language->currentData().toString()};
}

void PrintSection::choose()
{
    const What what = chosen().what;
    const bool works = m_worker->isWorking();
    m_note->setVisible(what == What::OneNote);
    m_language->setVisible(what == What::Plan);
    QString why = whyNot(policy::checkRole(m_workspace.session().staff().role, u"printNumbers"_s));
    if (why.isEmpty() && what == What::OneNote && m_note->count() == 0)
        why = tr("There is no note.");
    for (QPushButton *button : {m_preview, m_save}) {
        button->setEnabled(why.isEmpty() && !works);
        button->setToolTip(why);
    }
    m_progress->setVisible(works);
    m_cancel->setVisible(works);
}

void PrintSection::say(const QString &words)
{
    m_trouble->setText(words);
    m_trouble->setVisible(!words.isEmpty());
}

void PrintSection::preview()
{
    make(true, [this](const QByteArray &pdf) { emit previewed(pdf); });
}

void PrintSection::save()
{
    make(false, [this, name = suggestedName(chosen().what)](const QByteArray &pdf) {
        m_workspace.prompts.chooseFile(
            this,
            {.title = tr("Save as PDF"),
             .mode = Prompts::FileQuestion::Mode::Save,
             .filter = tr("PDF (*.pdf)"),
             .suggested = name},
            [this, pdf](const QString &file) {
                if (file.isEmpty())
                    return;
                const auto done = writeForOwner(file, pdf);
                m_workspace.navigator.say(
                    done ? tr("Written. Outside the office it is not encrypted: keep it safe.")
                         : done.error().text());
            });
    });
}

void PrintSection::make(bool evenWithoutFont, const std::function<void(const QByteArray &)> &then)
{
    say({});
    const auto document = chosenDocument(m_workspace, m_person, chosen());
    if (!document) {
        say(document.error().text());
        return;
    }
    const QString missing = missingLettersWords(*document);
    say(missing);
    if (missing.isEmpty() || evenWithoutFont) {
        work(*document, then);
        return;
    }
    m_workspace.prompts.confirm(
        this,
        {.title = tr("Characters without a font"), .text = missing, .yes = tr("Print anyway"), .no = {}},
        [this, document = *document, then](bool yes) {
            if (yes)
                work(document, then);
        });
}

void PrintSection::work(const PrintDocument &document, const std::function<void(const QByteArray &)> &then)
{
    m_worker->start(document, {Paper(m_size->currentData().toInt())},
                    [this, then](const Result<QByteArray> &pdf) {
                        if (pdf)
                            then(*pdf);
                        else
                            say(pdf.error().text());
                    });
    m_progress->setValue(0);
    choose();
}

} // namespace waymark
