// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/pch.h"
#include <catch2/catch_test_macros.hpp>
#include "tests/support/printing.h"
