// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/federal/federal_people.h"
#include "tests/support/office_fixture.h"

namespace waymark::test {

/// A real office with so many people of the federal programs in it, on 1 August 2026.
class FederalOffice : public OfficeFixture
{
public:
    explicit FederalOffice(quint64 seed, int size = 40);

    /// Merges so many of them into others, some in chains, two into each other.
    void mergeSome(int count);
    void add(const FederalPerson &one);

    std::vector<Id<JobSeeker>> persons;

private:
    SeededNumbers m_numbers;
};

} // namespace waymark::test
