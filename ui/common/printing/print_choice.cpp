// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/printing/print_choice.h"

#include "core/actions/people/seen.h"
#include "core/actions/plan/agreement_actions.h"
#include "core/documents/jobquest_card.h"
#include "core/documents/person_document.h"
#include "core/documents/plan/case_documents.h"
#include "core/documents/plan/plan_document.h"
#include "core/policy/role_policy.h"
#include "core/policy/tickler/tickler_policy.h"
#include "core/refdata/code_lists.h"
#include "ui/common/record/record_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Print", text);
}

/// Reads what is asked for and makes the document of it.
class Maker
{
public:
    Maker(const Workspace &workspace, const CaseFile &file) : m_workspace(workspace), m_file(file)
    {
        m_options = {.printedOn = workspace.today(),
                     .printedBy = workspace.session().staff().name,
                     .office = workspace.signedIn.office().name()};
        m_options.staffName = [store = &workspace.store()](Id<Staff> id) {
            const auto staff = store->find(id);
            return staff ? staff->name : QString();
        };
    }

    Result<PrintDocument> made(const PrintChoice &choice)
    {
        using What = PrintChoice::What;
        switch (choice.what) {
        case What::Plan:
            return choice.version ? version(choice.version, choice.language) : draft(choice.language);
        case What::Evidence:
            return evidence();
        default:
            return ofCase(choice);
        }
    }

private:
    Session &session() const { return m_workspace.session(); }

    Result<PersonRecords> records() const
    {
        return session().read([&](const RecordStore &store) { return store.recordsOf(m_file.person.id); });
    }

    PlanPrintOptions planOptions(const QString &language) const
    {
        return {.language = language,
                .printedOn = m_options.printedOn,
                .printedBy = m_options.printedBy,
                .office = m_options.office};
    }

    Result<PrintDocument> draft(const QString &language) const
    {
        const Plan *plan = m_file.planning.running();
        if (!plan)
            return Error{ErrorKind::NotFound, tr("There is no running plan."), tr("Start one on Case Plan.")};
        const auto read = records();
        if (!read)
            return read.error();
        const auto content = session().read(
            [&](const RecordStore &store) { return currentContent(store, m_file, *read, *plan); });
        if (!content)
            return content.error();
        return planDocument(*content, planOptions(language));
    }

    Result<PrintDocument> version(Id<PlanVersion> id, const QString &language) const
    {
        const auto found = std::ranges::find(m_file.planning.versions, id, &PlanVersion::id);
        if (found == m_file.planning.versions.end())
            return Error{ErrorKind::NotFound, tr("This version is not in the record."), {}};
        const auto content = versionContent(session(), *found);
        if (!content)
            return content.error();
        PlanPrintOptions options = planOptions(language);
        options.version = found->number;
        options.preparedOn = found->preparedOn;
        options.counselor = found->counselor;
        for (const PlanSignature &one : m_file.planning.signatures) {
            if (one.versionId != id)
                continue;
            const auto ink = signatureInk(session(), one);
            if (!ink)
                return ink.error();
            options.signatures.push_back(
                {.role = one.role, .means = one.means, .signedOn = one.signedOn, .ink = *ink});
        }
        return planDocument(*content, options);
    }

    Result<PrintDocument> evidence() const
    {
        const auto read = records();
        if (!read)
            return read.error();
        std::vector<VersionEvidence> versions;
        for (const PlanVersion &one : m_file.planning.versions) {
            VersionEvidence made{.version = one.id, .plan = {}, .trouble = {}};
            for (const Finding &finding : checkEvidence(session(), one, m_file.planning))
                made.trouble += finding.message;
            // A version that cannot be read is listed with the reason; the rest of the evidence is wanted all
            // the same.
            if (auto plan = version(one.id, {}))
                made.plan = std::move(*plan);
            else
                made.trouble += plan.error().text();
            versions.push_back(std::move(made));
        }
        return session().read([&](const RecordStore &) {
            return evidencePacket(m_file, *read, m_workspace.actions().settings(), versions, m_options);
        });
    }

    Result<PrintDocument> ofCase(const PrintChoice &choice) const
    {
        const auto read = choice.what == PrintChoice::What::HandOff ? records() : Result<PersonRecords>(PersonRecords());
        if (!read)
            return read.error();
        return session().read([&](const RecordStore &store) {
            const PolicySettings &settings = m_workspace.actions().settings();
            using What = PrintChoice::What;
            if (choice.what == What::HandOff)
                return handOffPage(m_file, policy::dueItems(m_file, *read, settings), m_options);
            if (choice.what != What::Record)
                return notesDocument(m_file, m_options,
                                     choice.what == What::OneNote ? choice.note : Id<Note>());
            PersonDocumentOptions options{.printedOn = m_options.printedOn,
                                          .printedBy = m_options.printedBy,
                                          .office = m_options.office};
            options.staffName = m_options.staffName;
            options.centerName = [&store](Id<Center> id) {
                const auto center = store.find(id);
                return center ? center->name : QString();
            };
            return recordDocument(personDocument(m_file, settings, options), m_options);
        });
    }

    const Workspace &m_workspace;
    const CaseFile &m_file;
    CasePrintOptions m_options;
};

} // namespace

Result<PrintDocument> chosenDocument(const Workspace &workspace, Id<JobSeeker> person,
                                     const PrintChoice &choice)
{
    const auto findings = policy::checkRole(workspace.session().staff().role, u"printNumbers"_s);
    if (blocks(findings))
        return Error{ErrorKind::Refused, whyNot(findings), {}};
    const auto file = seen::person(workspace.session(), person);
    if (!file)
        return file.error();
    if (auto logged = workspace.session().logAccess(u"print"_s, person); !logged)
        return logged.error();
    return Maker(workspace, *file).made(choice);
}

QString suggestedName(PrintChoice::What what)
{
    using What = PrintChoice::What;
    switch (what) {
    case What::Plan:
        return u"plan.pdf"_s;
    case What::Notes:
        return u"notes.pdf"_s;
    case What::OneNote:
        return u"note.pdf"_s;
    case What::HandOff:
        return u"hand-off.pdf"_s;
    case What::Evidence:
        return u"evidence.pdf"_s;
    case What::Record:
        break;
    }
    return u"record.pdf"_s;
}

void askLanguage(const Workspace &workspace, Id<JobSeeker> person, Prompts::Choice question, QWidget *parent,
                 std::function<void(QString)> then)
{
    const auto file = seen::person(workspace.session(), person);
    if (!file) {
        workspace.navigator.say(file.error().text());
        return;
    }
    const QString own = cardLanguageFor(file->person.primaryLanguage);
    std::vector<QString> codes;
    for (const auto &[label, code] : printLanguages()) {
        if (code == own)
            question.initial = int(codes.size());
        question.options += label;
        codes.push_back(code);
    }
    workspace.prompts.choose(parent, question, [codes, then = std::move(then)](int index) {
        if (index >= 0)
            then(codes[std::size_t(index)]);
    });
}

std::vector<std::pair<QString, QString>> printLanguages()
{
    std::vector<std::pair<QString, QString>> languages{{tr("English only"), {}}};
    for (const QString &code : cardLanguages())
        languages.emplace_back(tr("English and %1").arg(codes().label(u"language"_s, code)), code);
    return languages;
}

} // namespace waymark
