// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/documents/documents_tab.h"

#include "core/actions/records/file_actions.h"
#include "core/policy/role_policy.h"
#include "core/refdata/code_lists.h"
#include "ui/common/documents/document_view.h"
#include "ui/common/list_table.h"
#include "ui/common/parts.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"
#include "ui/membership/documents/print_section.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QSaveFile>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace waymark {

DocumentsTab::DocumentsTab(const Workspace &workspace, Id<JobSeeker> person, QWidget *parent)
    : PersonTab(u"documents"_s, tr("Documents"), parent),
      m_workspace(workspace),
      m_person(person),
      m_list(new ListTable(u"attachmentTable"_s,
                           {{u"name"_s, tr("Document"), 26},
                            {u"kind"_s, tr("Kind"), 18},
                            {u"size"_s, tr("Size"), 10, Qt::AlignRight},
                            {u"added"_s, tr("Added by, when"), 24}},
                           this)),
      m_add(new QPushButton(tr("Attach a file…"), this)),
      m_view(new QPushButton(tr("Look at it"), this)),
      m_export(new QPushButton(tr("Export…"), this)),
      m_void(new QPushButton(tr("Void…"), this)),
      m_trouble(new ToneLabel({}, theme::Tone::Bad, theme::FontRole::Body, this)),
      m_document(new DocumentView(this)),
      m_print(new PrintSection(workspace, person, this))
{
    m_add->setObjectName(u"attachFile"_s);
    m_view->setObjectName(u"viewAttachment"_s);
    m_export->setObjectName(u"exportAttachment"_s);
    m_void->setObjectName(u"voidAttachment"_s);
    m_trouble->setObjectName(u"attachmentTrouble"_s);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    m_list->setAccessibleName(tr("Documents, newest first; Enter looks at one"));
    m_list->setEmptyText(tr("No document attached yet"),
                         tr("Scans and letters up to %1 MB are kept inside the encrypted office.")
                             .arg(workspace.actions().settings().attachmentMegabytes));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::spacing(1.5), theme::gap(1), theme::spacing(1.5), theme::gap(1));
    column->setSpacing(theme::gap(1));
    column->addWidget(m_print);
    auto *row = new QHBoxLayout;
    for (QPushButton *button : {m_add, m_view, m_export, m_void})
        row->addWidget(button);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_trouble);
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->setObjectName(u"documentsSplitter"_s);
    split->setChildrenCollapsible(false);
    split->addWidget(m_list);
    split->addWidget(m_document);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    column->addWidget(split, 1);
    connect(m_print, &PrintSection::previewed, this, [this](const QByteArray &pdf) {
        // It may come after somebody went to another tab: what is not looked at is not kept.
        if (isVisible())
            m_document->show(pdf);
    });
    connect(m_add, &QPushButton::clicked, this, &DocumentsTab::addEntry);
    connect(m_view, &QPushButton::clicked, this, &DocumentsTab::view);
    connect(m_export, &QPushButton::clicked, this, &DocumentsTab::exportCurrent);
    connect(m_void, &QPushButton::clicked, this, &DocumentsTab::voidCurrent);
    connect(m_list, &ListTable::opened, this, &DocumentsTab::view);
    connect(m_list, &ListTable::currentChangedTo, this, &DocumentsTab::rowChanged);
}

void DocumentsTab::fill(const PersonView &shown)
{
    m_attachments = shown.records.attachments;
    m_print->fill(shown);
    std::ranges::sort(m_attachments, std::ranges::greater(), [](const Attachment &one) { return one.addedAt.ms; });
    std::vector<TableRow> rows;
    const auto read = guarded([&] {
        for (const Attachment &one : m_attachments) {
            const bool voided = one.voidedOn.isValid();
            TableRow row{.id = one.id.value,
                         .cells = {one.title.isEmpty() ? one.name : one.title, codes().label(u"attachment_kind"_s, one.kind),
                                   QLocale().formattedDataSize(one.size),
                                   tr("%1, %2").arg(staffName(m_workspace.store(), one.addedBy), shortDate(one.addedAt.local().date()))},
                         .tone = voided ? theme::Tone::Muted : theme::Tone::Plain,
                         .toolTip = voided ? tr("Voided %1: %2").arg(shortDate(one.voidedOn), one.voidReason) : one.name};
            row.struck = voided;
            rows.push_back(std::move(row));
        }
    });
    if (!read)
        m_list->setEmptyText(read.error().what, read.error().advice);
    m_list->setRows(std::move(rows));
    if (!m_list->currentId())
        m_list->selectFirst();
    rowChanged();
}

/// What was looked at does not stay on the screen behind another tab.
void DocumentsTab::hideEvent(QHideEvent *event)
{
    m_document->clear();
    PersonTab::hideEvent(event);
}

const Attachment *DocumentsTab::current() const
{
    const auto found = std::ranges::find(m_attachments, Id<Attachment>{m_list->currentId()}, &Attachment::id);
    return found == m_attachments.end() ? nullptr : &*found;
}

void DocumentsTab::rowChanged()
{
    const QString role = m_workspace.session().staff().role;
    const auto allow = [&](QPushButton *button, const QString &action, bool here) {
        QString why = whyNot(policy::checkRole(role, action));
        if (why.isEmpty() && !here)
            why = tr("Choose a document in the list.");
        button->setEnabled(why.isEmpty());
        button->setToolTip(why);
    };
    const Attachment *one = current();
    allow(m_add, u"attachFile"_s, true);
    allow(m_view, u"openAttachment"_s, one);
    allow(m_export, u"openAttachment"_s, one);
    allow(m_void, u"voidAttachment"_s, one && !one->voidedOn.isValid());
    m_trouble->hide();
}

void DocumentsTab::addEntry()
{
    if (!m_add->isEnabled())
        return;
    m_workspace.prompts.chooseFile(this,
                                   {.title = tr("Attach a file"),
                                    .filter = tr("Scans and letters (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.gif *.bmp *.txt);;All files (*)")},
                                   [this](const QString &file) {
                                       if (!file.isEmpty())
                                           attach(file);
                                   });
}

void DocumentsTab::attach(const QString &file)
{
    std::vector<const Code *> kinds = codes().list(u"attachment_kind"_s, m_workspace.today());
    QStringList labels;
    for (const Code *kind : kinds)
        labels += codes().label(u"attachment_kind"_s, kind->code);
    m_workspace.prompts.choose(this, {.title = tr("What is it?"), .text = tr("The file stays where it is; a copy is kept inside the office."), .options = labels},
                               [this, file, kinds](int index) {
                                   if (index < 0)
                                       return;
                                   const auto result = m_workspace.actions().run(
                                       AttachFile{.jobSeekerId = m_person, .file = file, .kind = kinds[std::size_t(index)]->code});
                                   if (result.done) {
                                       m_list->selectId(result.id(u"attachment"_s));
                                       m_workspace.navigator.say(tr("Attached. The copy is inside the encrypted office."), true);
                                       return;
                                   }
                                   m_trouble->setText(result.error ? result.error->text() : whyNot(result.findings));
                                   m_trouble->show();
                               });
}

Result<QByteArray> DocumentsTab::bytes(const Attachment &attachment) { return attachmentBytes(m_workspace.session(), attachment); }

void DocumentsTab::view()
{
    const Attachment *one = current();
    if (!one || !m_view->isEnabled())
        return;
    const auto content = bytes(*one);
    if (!content) {
        m_trouble->setText(content.error().text());
        m_trouble->show();
        return;
    }
    m_document->show(*content);
    m_document->setFocus();
}

void DocumentsTab::exportCurrent()
{
    const Attachment *one = current();
    if (!one)
        return;
    m_workspace.prompts.chooseFile(
        this,
        {.title = tr("Export the document"), .mode = Prompts::FileQuestion::Mode::Save, .filter = tr("All files (*)"), .suggested = safeFileName(one->name)},
        [this, attachment = *one](const QString &path) {
            if (path.isEmpty())
                return;
            const auto content = bytes(attachment);
            QSaveFile file(path);
            const bool written = content && file.open(QIODevice::WriteOnly) && file.write(*content) == content->size() &&
                file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) && file.commit();
            m_workspace.navigator.say(!content  ? content.error().text()
                                      : written ? tr("Exported. Outside the office it is not encrypted: keep it safe.")
                                                : tr("The file could not be written. Choose another folder."));
        });
}

void DocumentsTab::voidCurrent()
{
    const Attachment *one = current();
    if (!one)
        return;
    m_workspace.prompts.askText(this,
                                {.title = tr("Void a document"),
                                 .text = tr("It stays in the list, struck through, with your reason."),
                                 .label = tr("Why it is voided"),
                                 .yes = tr("Void")},
                                [this, id = one->id](const std::optional<QString> &reason) {
                                    if (!reason)
                                        return;
                                    const auto result = m_workspace.actions().run(VoidAttachment{.attachmentId = id, .reason = *reason});
                                    m_workspace.navigator.say(saidOf(result, tr("The document was voided.")),
                                                              result.done);
                                });
}

} // namespace waymark
