// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/domain/due_item.h"
#include "ui/common/workspace.h"

#include <QWidget>

namespace waymark {

/// One person as read once from the store; the header and every tab show the same reading.
struct PersonView
{
    CaseFile file;
    PersonRecords records;
    qint64 head = 0; ///< the last operation on the membership record
    std::vector<DueItem> due;
};

/// One tab of a person's window. It shows what it is given and runs actions; reading is the page's. It fills
/// itself when it is looked at, so that a person with thousands of services opens at once.
class PersonTab : public QWidget
{
    Q_OBJECT

public:
    PersonTab(const QString &id, const QString &title, QWidget *parent) : QWidget(parent), m_title(title)
    {
        setObjectName(id);
        setAccessibleName(title);
    }

    QString id() const { return objectName(); }
    QString title() const { return m_title; }
    /// Brings one of its parts in view; false where it has none of that name.
    virtual bool showPart(const QString &part)
    {
        Q_UNUSED(part)
        return false;
    }

    /// The view stays where it is until another one is presented.
    virtual void present(const PersonView &view)
    {
        m_view = &view;
        m_stale = true;
        if (isVisible())
            freshen();
    }
    /// Fills the tab now, whether it is looked at or not.
    void freshen()
    {
        if (!m_view || !m_stale)
            return;
        m_stale = false;
        fill(*m_view);
    }

    virtual bool hasUnsavedText() const { return false; }
    /// Writes what is not saved as a draft, now.
    virtual void keepDraft() {}
    /// Ctrl+S; false where something stands against it.
    virtual bool save() { return true; }
    /// Ins: opens the form for a new entry, where the tab has one.
    virtual void addEntry() {}
    virtual bool hasField(const QString &field) const
    {
        Q_UNUSED(field)
        return false;
    }
    virtual bool focusField(const QString &field)
    {
        Q_UNUSED(field)
        return false;
    }

signals:
    void unsavedChanged();
    /// A field of Basic or Full that was asked for here.
    void fieldRequested(const QString &field);
    /// Another tab of the person, or a part of one, with a field of it where one is named.
    void tabRequested(const QString &tab, const QString &field);

protected:
    virtual void fill(const PersonView &view) = 0;
    void setTitle(const QString &title)
    {
        m_title = title;
        setAccessibleName(title);
    }
    void showEvent(QShowEvent *event) override
    {
        QWidget::showEvent(event);
        freshen();
    }

private:
    QString m_title;
    const PersonView *m_view = nullptr;
    bool m_stale = false;
};

} // namespace waymark
