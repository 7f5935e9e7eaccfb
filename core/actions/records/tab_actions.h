// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"

namespace waymark {

/// Adds a record of a person's tabs, or one of the office's own (events, groups, snippets): its typed fields are the
/// parameters. `policy::checkRecord` says what stands against it.
template <typename T> struct AddRecord
{
    T record;
};

/// Writes the typed fields of a record that is there.
template <typename T> struct EditRecord
{
    T record;
};

/// Takes a record out of what counts, with a reason; it stays in the list, struck through, and in the history.
template <typename T> struct VoidRecord
{
    Id<T> recordId;
    QString reason;
};

/// The alert was dealt with: it is no longer shown.
struct ClearAlert
{
    Id<Alert> alertId;
};

template <> const ActionSpec &actionOf<AddRecord<Education>>();
template <> const ActionSpec &actionOf<EditRecord<Education>>();
template <> const ActionSpec &actionOf<VoidRecord<Education>>();
template <> const ActionSpec &actionOf<AddRecord<WorkExperience>>();
template <> const ActionSpec &actionOf<EditRecord<WorkExperience>>();
template <> const ActionSpec &actionOf<VoidRecord<WorkExperience>>();
template <> const ActionSpec &actionOf<AddRecord<Alert>>();
template <> const ActionSpec &actionOf<EditRecord<Alert>>();
template <> const ActionSpec &actionOf<ClearAlert>();
template <> const ActionSpec &actionOf<AddRecord<Survey>>();
template <> const ActionSpec &actionOf<VoidRecord<Survey>>();
template <> const ActionSpec &actionOf<AddRecord<Invitation>>();
template <> const ActionSpec &actionOf<EditRecord<Invitation>>();
template <> const ActionSpec &actionOf<VoidRecord<Invitation>>();
template <> const ActionSpec &actionOf<AddRecord<ProviderContact>>();
template <> const ActionSpec &actionOf<VoidRecord<ProviderContact>>();
template <> const ActionSpec &actionOf<AddRecord<Course>>();
template <> const ActionSpec &actionOf<EditRecord<Course>>();
template <> const ActionSpec &actionOf<VoidRecord<Course>>();
template <> const ActionSpec &actionOf<AddRecord<TestResult>>();
template <> const ActionSpec &actionOf<EditRecord<TestResult>>();
template <> const ActionSpec &actionOf<VoidRecord<TestResult>>();
template <> const ActionSpec &actionOf<AddRecord<CareerEvent>>();
template <> const ActionSpec &actionOf<EditRecord<CareerEvent>>();
template <> const ActionSpec &actionOf<AddRecord<EventRegistration>>();
template <> const ActionSpec &actionOf<EditRecord<EventRegistration>>();
template <> const ActionSpec &actionOf<AddRecord<LocalGroup>>();
template <> const ActionSpec &actionOf<EditRecord<LocalGroup>>();
template <> const ActionSpec &actionOf<AddRecord<GroupMember>>();
template <> const ActionSpec &actionOf<EditRecord<GroupMember>>();
template <> const ActionSpec &actionOf<AddRecord<Snippet>>();
template <> const ActionSpec &actionOf<EditRecord<Snippet>>();

/// All of the above, for the registry.
const std::vector<const ActionSpec *> &tabActions();

} // namespace waymark
