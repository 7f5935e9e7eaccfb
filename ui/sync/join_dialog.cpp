// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/join_dialog.h"

#include "ui/common/work/work_bar.h"
#include "ui/sync/sync_words.h"

#include <QBoxLayout>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

JoinDialog::JoinDialog(const Workspace &workspace, OfficeRunner &runner, KeyCost cost, QWidget *parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_runner(runner),
      m_cost(cost),
      m_words(nullptr),
      m_fields(new QWidget(this)),
      m_problem(new ToneLabel({}, theme::Tone::Bad, theme::FontRole::Body, this)),
      m_done(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Body, this)),
      m_write(new QPushButton(tr("Write the join file"), this)),
      m_close(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"joinDialog"_s);
    setWindowTitle(tr("Let a workstation join"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setFixedWidth(theme::columns(68));
    auto *column = new QVBoxLayout(this);
    const int edge = theme::spacing(2);
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(theme::gap(1));
    column->addWidget(theme::pageTitle(windowTitle(), this));
    m_words = new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Body, this);
    m_words->setText(tr("The new computer gets one file with the whole office in it, locked with a password. Give the file on "
                        "a stick or a shared drive, and tell the password by voice: never both the same way."));
    m_words->setWordWrap(true);
    column->addWidget(m_words);
    column->addWidget(m_fields);
    auto *fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(theme::gap(0.5));
    m_name = addField(fields, u"joinName"_s, tr("Name of the workstation"), tr("As people call it: SHELTER-LAPTOP-3."));
    m_password = addField(fields, u"joinPassword"_s, tr("Password of the file"), {});
    m_again = addField(fields, u"joinPassword2"_s, tr("The password again"), {});
    for (QLineEdit *line : {m_password, m_again})
        line->setEchoMode(QLineEdit::Password);
    m_file = addField(fields, u"joinFile"_s, tr("File"), {});
    auto *choose = new QPushButton(tr("Choose where…"), m_fields);
    choose->setObjectName(u"joinBrowse"_s);
    choose->setAutoDefault(false);
    fields->addWidget(choose, 0, Qt::AlignLeft);
    m_problem->setObjectName(u"joinProblem"_s);
    m_done->setObjectName(u"joinDone"_s);
    for (ToneLabel *label : {m_problem, m_done}) {
        label->setWordWrap(true);
        label->hide();
        column->addWidget(label);
    }
    column->addWidget(new WorkBar(runner, this));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::spacing(1));
    buttons->addStretch();
    m_close->setObjectName(u"joinClose"_s);
    m_close->setAutoDefault(false);
    m_write->setObjectName(u"joinWrite"_s);
    m_write->setDefault(true);
    buttons->addWidget(m_close);
    buttons->addWidget(m_write);
    column->addLayout(buttons);
    connect(choose, &QPushButton::clicked, this, &JoinDialog::browse);
    connect(m_write, &QPushButton::clicked, this, &JoinDialog::write);
    connect(m_close, &QPushButton::clicked, this, &JoinDialog::reject);
    m_name->setFocus();
}

QLineEdit *JoinDialog::addField(QVBoxLayout *column, const QString &name, const QString &label, const QString &hint)
{
    auto *text = new ToneLabel(label, theme::Tone::Plain, theme::FontRole::Body, m_fields);
    auto *line = new QLineEdit(m_fields);
    line->setObjectName(name);
    line->setAccessibleName(label);
    line->setAccessibleDescription(hint);
    text->setBuddy(line);
    column->addWidget(text);
    column->addWidget(line);
    if (!hint.isEmpty())
        column->addWidget(theme::hint(hint, m_fields));
    column->addSpacing(theme::gap(0.5));
    connect(line, &QLineEdit::textEdited, this, [this] { problem({}); });
    return line;
}

void JoinDialog::browse()
{
    m_workspace.prompts.chooseFile(this,
                                   {.title = tr("Where to write the join file"),
                                    .mode = Prompts::FileQuestion::Mode::Save,
                                    .filter = joinFilter(),
                                    .suggested = joinSuggestion(m_name->text().trimmed())},
                                   [this](const QString &file) {
                                       if (!file.isEmpty())
                                           m_file->setText(QDir::toNativeSeparators(file));
                                   });
}

void JoinDialog::problem(const QString &words, QWidget *at)
{
    m_problem->setText(words);
    m_problem->setAccessibleName(words);
    m_problem->setVisible(!words.isEmpty());
    if (at)
        at->setFocus(Qt::OtherFocusReason);
    fit();
}

/// As high as its words need: nothing in it is cut.
void JoinDialog::fit()
{
    layout()->activate();
    resize(width(), layout()->totalHeightForWidth(width()));
}

void JoinDialog::write()
{
    for (QLineEdit *line : {m_name, m_password, m_again, m_file}) {
        if (line->text().trimmed().isEmpty())
            return problem(tr("Still empty: %1.").arg(line->accessibleName()), line);
    }
    if (const auto fit = checkPassword(m_password->text()); !fit)
        return problem(fit.error().text(), m_password);
    if (m_password->text() != m_again->text())
        return problem(tr("The two passwords are not the same. Type both again."), m_again);
    m_fields->setEnabled(false);
    m_write->setEnabled(false);
    m_runner.run<JoinFileReport>(this,
                                 work::writeJoin(m_name->text().trimmed(), m_password->text(),
                                                 QDir::fromNativeSeparators(m_file->text().trimmed()), m_cost),
                                 [this](const Result<JoinFileReport> &report) { wrote(report); });
}

void JoinDialog::wrote(const Result<JoinFileReport> &report)
{
    m_fields->setEnabled(!report.ok());
    m_write->setEnabled(!report.ok());
    if (!report)
        return problem(report.error().text(), m_name);
    m_fields->hide();
    m_words->hide();
    m_write->hide();
    m_close->setText(tr("Close"));
    m_close->setDefault(true);
    m_close->setFocus();
    m_password->clear();
    m_again->clear();
    m_done->setText(tr("The join file of %1 is written:\n%2\n\nOn the new computer, start Waymark, choose “Join an office with a "
                       "join file…”, and type the password. Everybody signs in there with the password they have. Remove the "
                       "file when it has joined.")
                        .arg(report->name, m_file->text()));
    m_done->show();
    emit written();
    fit();
}

void JoinDialog::reject()
{
    // Half a file is none: what was begun is stopped, and its place in the office is retired again.
    if (!m_fields->isEnabled() && m_runner.isBusy()) {
        m_runner.cancel();
        return;
    }
    QDialog::reject();
}

} // namespace waymark
