// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"
#include "ui/membership/person_tab.h"

class QVBoxLayout;

namespace waymark {

class OfficeChoices;

/// Under the header: the records that were merged into this one, with the one click that takes a merge apart; who else
/// may be this person; what others recorded for the designated counselor to see; veterans' missing services; a transfer on its
/// way and who asks for access to the plan, each with its answers.
class PersonBand final : public QWidget
{
    Q_OBJECT

public:
    explicit PersonBand(const Workspace &workspace, QWidget *parent = nullptr);
    ~PersonBand() override;

    void present(const PersonView &view);

signals:
    void servicesRequested();

private:
    void addMerges(const PersonView &view);
    void addDuplicates(const PersonView &view);
    void addTold(const PersonView &view);
    void addVeteran(const PersonView &view);
    void addTransfers(const PersonView &view);
    void addRequests(const PersonView &view);
    void addFollowUp(const PersonView &view);
    struct Press
    {
        QString name;
        QString text;
        std::function<void()> run;
    };
    QWidget *addWords(const QString &name, const QString &text, theme::Tone tone);
    void addButtons(QWidget *line, const std::vector<Press> &buttons, const QString &rule);
    void addLine(const QString &name, const QString &text, theme::Tone tone, const QString &button,
                 std::function<void()> press, const QString &why = {}, const QString &rule = {});
    void run(const ActionResult &result, const QString &done);

    Workspace m_workspace;
    std::unique_ptr<OfficeChoices> m_choices;
    QVBoxLayout *m_column;
};

} // namespace waymark
