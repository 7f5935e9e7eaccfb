// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/workspace.h"
#include "ui/forms/choices.h"

#include <memory>

namespace waymark {

/// What the forms of a screen may offer: the code lists of today, and the office's centers, shelters and
/// staff.
class OfficeChoices final
{
public:
    explicit OfficeChoices(const Workspace &workspace);

    FormContext context() const;
    /// Offers only these codes of a list.
    void setCodes(const QString &list, std::vector<Choice> choices);
    /// Offers only these records, as where a business's own sites are meant.
    void setRecords(const QString &entity, std::vector<Choice> choices);

private:
    const Clock &m_clock;
    Speller *m_speller;
    std::unique_ptr<CodeChoices> m_choices;
};

} // namespace waymark
