// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/numbers_dialog.h"

#include "ui/common/layout/fit_area.h"
#include "ui/common/parts.h"
#include "ui/common/record/print.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"
#include "ui/membership/documents/card_section.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString numberTitle(const JobSeeker &person)
{
    return person.hasPseudo() ? NumbersDialog::tr("Pseudo number (not an SSN)") : NumbersDialog::tr("SSN");
}

QString numberWords(const JobSeeker &person)
{
    if (person.hasPseudo())
        return NumbersDialog::tr(
            "Use it once: to register on MassHire JobQuest, where the SSN is asked for. It is good for "
            "nothing else. When your SSN comes, bring it: it replaces this number.");
    return NumbersDialog::tr("Use it once: to register on MassHire JobQuest, where the SSN is asked for.");
}

QString idWords()
{
    return NumbersDialog::tr("After that, log in to MassHire JobQuest with this number. It never changes.");
}

} // namespace

QString numbersHtml(const JobSeeker &person, const QString &center)
{
    const auto block = [](const QString &title, const QString &number, const QString &words) {
        return u"<p style=\"margin-top:28px;font-size:13pt\"><b>%1</b></p>"
               "<p style=\"font-size:30pt\">%2</p><p style=\"font-size:12pt\">%3</p>"_s.arg(
                   title.toHtmlEscaped(), number.toHtmlEscaped(), words.toHtmlEscaped());
    };
    QString html = u"<p style=\"font-size:11pt\">%1</p><h1>%2</h1>"_s.arg(center.toHtmlEscaped(),
                                                                          personName(person).toHtmlEscaped());
    html += block(numberTitle(person), ssnText(person.ssn), numberWords(person));
    html += block(NumbersDialog::tr("Job seeker ID"), person.number, idWords());
    html += u"<p style=\"margin-top:36px;font-size:11pt\">%1</p>"_s.arg(
        NumbersDialog::tr("Keep this page safe, like a key: whoever has it could use your account.")
            .toHtmlEscaped());
    return html;
}

Result<void> writeNumbersPdf(const QString &file, const JobSeeker &person, const QString &center)
{
    return writePdf(file, numbersHtml(person, center), NumbersDialog::tr("Your numbers"));
}

NumbersDialog::NumbersDialog(const Workspace &workspace, const JobSeeker &person, QWidget *parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_person(person),
      m_said(new ToneLabel({}, theme::Tone::Good, theme::FontRole::Body, this))
{
    setObjectName(u"numbersDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Numbers"));
    m_center = guarded([&] { return centerName(m_workspace.store(), person.centerId); }).valueOr({});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::spacing(3), theme::spacing(2), theme::spacing(3), theme::spacing(2));
    column->setSpacing(theme::spacing(0.5));
    // In large type the numbers may need more height than the screen has: then they scroll above the buttons.
    auto *area = new FitArea(this);
    auto *body = new QWidget;
    auto *numbers = new QVBoxLayout(body);
    numbers->setContentsMargins(0, 0, theme::spacing(0.5), 0);
    numbers->setSpacing(theme::spacing(0.5));
    numbers->addWidget(theme::pageTitle(personName(person), body));
    addNumber(*numbers, u"numberSsn"_s, numberTitle(person), ssnText(person.ssn), numberWords(person));
    addNumber(*numbers, u"numberId"_s, tr("Job seeker ID"), person.number, idWords());
    numbers->addSpacing(theme::gap(2));
    auto *card = new CardSection(workspace, person, body);
    connect(card, &CardSection::said, this, &NumbersDialog::say);
    numbers->addWidget(card);
    area->setBody(body);
    column->addWidget(area, 1);
    column->addSpacing(theme::gap(1));
    m_said->setObjectName(u"numbersSaid"_s);
    m_said->setWordWrap(true);
    m_said->hide();
    column->addWidget(m_said);
    auto *row = new QHBoxLayout;
    auto *print = new QPushButton(theme::icon(u"print"_s), tr("Print the numbers…"), this);
    auto *close = new QPushButton(tr("Close"), this);
    print->setObjectName(u"printNumbers"_s);
    close->setObjectName(u"closeNumbers"_s);
    print->setAutoDefault(false);
    close->setDefault(true);
    row->addStretch(1);
    row->addWidget(print);
    row->addWidget(close);
    column->addLayout(row);
    setMinimumWidth(theme::columns(56));
    const int width = std::max(minimumWidth(), column->totalSizeHint().width());
    resize(width,
           std::min(column->totalHeightForWidth(width), screen()->availableGeometry().height() * 9 / 10));
    close->setFocus();
    connect(print, &QPushButton::clicked, this, &NumbersDialog::print);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

void NumbersDialog::addNumber(QVBoxLayout &column, const QString &name, const QString &title,
                              const QString &number, const QString &words)
{
    column.addSpacing(theme::gap(1));
    column.addWidget(theme::sectionTitle(title, this));
    auto *large = new QLabel(number, this);
    large->setObjectName(name);
    large->setTextFormat(Qt::PlainText);
    large->setAccessibleName(tr("%1: %2").arg(title, number));
    QFont font = theme::font(theme::FontRole::Title);
    font.setPointSizeF(font.pointSizeF() * 1.5);
    large->setFont(font);
    large->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column.addWidget(large);
    auto *hint = new ToneLabel(words, theme::Tone::Muted, theme::FontRole::Body, this);
    hint->setWordWrap(true);
    column.addWidget(hint);
}

void NumbersDialog::say(const QString &text, bool good)
{
    m_said->setText(text);
    m_said->setTone(good ? theme::Tone::Good : theme::Tone::Bad);
    m_said->show();
}

void NumbersDialog::print()
{
    m_workspace.prompts.chooseFile(
        this,
        {.title = tr("Print the numbers as PDF"),
         .mode = Prompts::FileQuestion::Mode::Save,
         .filter = tr("PDF (*.pdf)"),
         .suggested = u"numbers.pdf"_s},
        [this](const QString &file) {
            if (file.isEmpty())
                return;
            if (auto logged = m_workspace.session().logAccess(u"print"_s, m_person.id); !logged)
                return say(logged.error().text(), false);
            if (auto done = writeNumbersPdf(file, m_person, m_center); !done)
                return say(done.error().text(), false);
            say(tr("Written. Hand it to the customer, then delete the file."), true);
        });
}

} // namespace waymark
