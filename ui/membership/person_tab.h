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
    qint64 head = 0; ///< the last operation on the membership record
    std::vector<DueItem> due;
};

/// One tab of a person's window. It shows what it is given and runs actions; reading is the page's.
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

    virtual void present(const PersonView &view) = 0;
    virtual bool hasUnsavedText() const { return false; }
    /// Writes what is not saved as a draft, now.
    virtual void keepDraft() {}
    /// Ctrl+S; false where something stands against it.
    virtual bool save() { return true; }
    virtual bool focusField(const QString &field)
    {
        Q_UNUSED(field)
        return false;
    }

signals:
    void unsavedChanged();

private:
    QString m_title;
};

} // namespace waymark
