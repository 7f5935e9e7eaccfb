// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/documents/card_section.h"

#include "core/documents/jobquest_card.h"
#include "core/policy/role_policy.h"
#include "core/refdata/code_lists.h"
#include "ui/common/parts.h"
#include "ui/common/record/print.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString languageName(const QString &code)
{
    return codes().label(u"language"_s, code);
}

/// Why the card is in the languages it is in, where that is not plain from the choice.
QString languageWords(const QString &primary)
{
    const QString card = cardLanguageFor(primary);
    if (primary.isEmpty() || primary == "unknown"_L1)
        return CardSection::tr("The primary language is not known, so English alone is chosen.");
    if (card == primary || primary == "eng"_L1)
        return {};
    if (!card.isEmpty())
        return CardSection::tr("The card is not written in %1. %2 is chosen instead.")
            .arg(languageName(primary), languageName(card));
    return CardSection::tr("The card is not written in %1, so it is printed in English only.")
        .arg(languageName(primary));
}

} // namespace

CardSection::CardSection(const Workspace &workspace, const JobSeeker &person, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_person(person), m_language(new QComboBox(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::spacing(0.5));
    column->addWidget(theme::sectionTitle(tr("Card for MassHire JobQuest"), this));
    QString words =
        person.hasPseudo()
            ? tr("One sheet with both numbers and what to do with them, in two languages.")
            : tr("One sheet with the job seeker ID and what to do, in two languages. The SSN is not on it.");
    if (const QString why = languageWords(person.primaryLanguage); !why.isEmpty())
        words += u' ' + why;
    auto *hint = new ToneLabel(words, theme::Tone::Muted, theme::FontRole::Body, this);
    hint->setObjectName(u"cardWords"_s);
    hint->setWordWrap(true);
    column->addWidget(hint);

    m_language->setObjectName(u"cardLanguage"_s);
    m_language->setAccessibleName(tr("Languages of the card"));
    m_language->addItem(tr("English only"), QString());
    for (const QString &code : cardLanguages())
        m_language->addItem(tr("English and %1").arg(languageName(code)), code);
    m_language->setCurrentIndex(std::max(0, m_language->findData(cardLanguageFor(person.primaryLanguage))));
    auto *print = new QPushButton(theme::icon(u"print"_s), tr("Print the card…"), this);
    print->setObjectName(u"printCard"_s);
    print->setAutoDefault(false);
    const QString why = whyNot(policy::checkRole(m_workspace.session().staff().role, u"printNumbers"_s));
    print->setEnabled(why.isEmpty());
    print->setToolTip(why);
    auto *row = new QHBoxLayout;
    row->addWidget(m_language);
    row->addWidget(print);
    row->addStretch(1);
    column->addLayout(row);
    connect(print, &QPushButton::clicked, this, &CardSection::print);
}

void CardSection::print()
{
    m_workspace.prompts.chooseFile(this,
                                   {.title = tr("Print the JobQuest card as PDF"),
                                    .mode = Prompts::FileQuestion::Mode::Save,
                                    .filter = tr("PDF (*.pdf)"),
                                    .suggested = u"jobquest-card.pdf"_s},
                                   [this](const QString &file) {
                                       if (!file.isEmpty())
                                           write(file);
                                   });
}

void CardSection::write(const QString &file)
{
    if (const auto findings = policy::checkRole(m_workspace.session().staff().role, u"printNumbers"_s);
        blocks(findings)) {
        emit said(whyNot(findings), false);
        return;
    }
    if (auto logged = m_workspace.session().logAccess(u"print"_s, m_person.id); !logged) {
        emit said(logged.error().text(), false);
        return;
    }
    const auto center = guarded([&] { return m_workspace.store().find(m_person.centerId); });
    JobQuestCardOptions options{.language = m_language->currentData().toString()};
    if (center && *center) {
        options.center = (*center)->name;
        options.phone = phoneText((*center)->phone);
    }
    if (auto done = writePdf(file, jobQuestCard(m_person, options), tr("JobQuest card")); !done) {
        emit said(done.error().text(), false);
        return;
    }
    emit said(tr("Written. Hand it to the customer, then delete the file."), true);
}

} // namespace waymark
