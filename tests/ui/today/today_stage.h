// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/printing.h"
#include "tests/support/shell_fixture.h"
#include "ui/shell/status_line.h"
#include "ui/today/due_list.h"

#include <QComboBox>
#include <QPushButton>

namespace waymark {

/// Today in the real window, on a busy office.
struct Today : ShellFixture
{
    using ShellFixture::ShellFixture;

    DueListView *list() { return find<DueListView>("dueList"); }
    DueListModel *model() { return static_cast<DueListModel *>(list()->model()); }
    const DueLine *line() { return model()->at(list()->currentIndex().row()); }
    QDate today() { return office.clock.today(); }
    QString said() { return main().statusLine()->message(); }
    QStringList texts()
    {
        QStringList all;
        for (int i = 0; i < model()->rowCount(); ++i)
            all += model()
                       ->index(i)
                       .data(model()->line(i).isHeader ? int(Qt::DisplayRole) : int(Qt::AccessibleTextRole))
                       .toString();
        return all;
    }
    QStringList headers()
    {
        QStringList all;
        for (int i = 0; i < model()->rowCount(); ++i) {
            if (model()->line(i).isHeader)
                all += model()->line(i).title;
        }
        return all;
    }
    int rowOf(const QString &kind, Id<JobSeeker> person)
    {
        for (int i = 0; i < model()->rowCount(); ++i) {
            const DueLine *one = model()->at(i);
            if (one && one->row.item.kind == kind && one->row.item.personId == person)
                return i;
        }
        return -1;
    }
    int firstOf(const QString &kind, DueGroup group)
    {
        for (int i = 0; i < model()->rowCount(); ++i) {
            const DueLine *one = model()->at(i);
            if (one && one->row.item.kind == kind && one->group == group)
                return i;
        }
        return -1;
    }
    bool lists(Id<JobSeeker> person)
    {
        for (int i = 0; i < model()->rowCount(); ++i) {
            if (const DueLine *one = model()->at(i); one && one->row.item.personId == person)
                return true;
        }
        return false;
    }
    void choose(int row)
    {
        REQUIRE(row >= 0);
        list()->setCurrentIndex(model()->index(row));
        list()->setFocus();
    }
    Id<JobSeeker> pierre() const { return office.persons.front(); }
    void choosePierre() { choose(rowOf(QStringLiteral("contact"), pierre())); }

    /// Somebody else of the office works meanwhile, in another window of their own.
    template <typename P>
    ActionResult by(const char *role, P params)
    {
        auto other = SignedIn::open(office.folder(), QString::fromLatin1(role),
                                    QString::fromLatin1(OfficeFixture::password), office.clock);
        REQUIRE(other.ok());
        const ActionResult result = (*other)->actions().run(std::move(params));
        for (const Finding &finding : result.findings)
            UNSCOPED_INFO(finding.rule.toStdString() << ' ' << finding.message.toStdString());
        CHECK(result.done);
        other->reset();
        main().pages()->refresh();
        settle();
        return result;
    }
    std::vector<Contact> contacts(Id<JobSeeker> person)
    {
        return session().store().ofPerson<Contact>(person);
    }
    QComboBox *combo(const char *name) { return find<QComboBox>(name); }
    /// With the keys of a keyboard, from the combo box that has the focus.
    void pick(const char *name, int index)
    {
        combo(name)->setFocus();
        press(Qt::Key_Home);
        for (int i = 0; i < index; ++i)
            press(Qt::Key_Down);
    }
};

} // namespace waymark
