// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/membership/person_tab.h"

class QTabWidget;

namespace waymark {

/// A tab that has tabs of its own, as Full and Services have in MOSES. Ctrl+Tab walks through them and on to
/// the next tab of the person.
class GroupTab final : public PersonTab
{
    Q_OBJECT

public:
    GroupTab(const QString &id, const QString &title, QWidget *parent);

    void addPart(PersonTab *part);
    bool showPart(const QString &id) override;
    PersonTab *currentPart() const;
    PersonTab *part(const QString &id) const; ///< null where there is none

    void present(const PersonView &view) override;
    bool hasUnsavedText() const override;
    bool save() override;
    void addEntry() override;
    bool hasField(const QString &field) const override;
    bool focusField(const QString &field) override;

protected:
    void fill(const PersonView &) override {}

private:
    QList<PersonTab *> parts() const;
    void mark();

    QTabWidget *m_tabs;
};

} // namespace waymark
