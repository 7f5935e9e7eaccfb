// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/policy_settings.h"
#include "core/session/session.h"

namespace waymark {

/// Keeps due_item and case_line in step: recomputed for a person whenever that person changes, and for everybody on a
/// caseload whose counselor comes or goes.
class DueProjection final : public Projection
{
public:
    explicit DueProjection(const PolicySettings &settings) : m_settings(settings) {}
    void update(const RecordStore &store, const ChangeSet &changes) override;
    void refresh(const RecordStore &store, Id<JobSeeker> person) override;
    void rebuild(const RecordStore &store) override;

private:
    void write(const RecordStore &store, Id<JobSeeker> person, const CaseFile *file);
    std::vector<Id<JobSeeker>> refreshOne(const RecordStore &store, Id<JobSeeker> person);

    const PolicySettings &m_settings;
};

/// Keeps the search index in step.
class FindProjection final : public Projection
{
public:
    bool dependsOn(const EntitySpec &entity, const Delta &changed) const override;
    void update(const RecordStore &store, const ChangeSet &changes) override;
    void refresh(const RecordStore &store, Id<JobSeeker> person) override;
    void rebuild(const RecordStore &store) override;
};

/// Keeps the keys under which likely duplicates are found in step.
class MatchProjection final : public Projection
{
public:
    bool dependsOn(const EntitySpec &entity, const Delta &changed) const override;
    void update(const RecordStore &store, const ChangeSet &changes) override;
    void refresh(const RecordStore &store, Id<JobSeeker> person) override;
    void rebuild(const RecordStore &store) override;
};

/// All of them: whoever opens or joins an office keeps the same things in step.
void addProjections(Session &session, const PolicySettings &settings);

} // namespace waymark
