// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "sentences.h"
#include "tables.h"

namespace vankien::training {

/// Trains the weights of `tables` on these sentences: a structured averaged perceptron. The same
/// input gives the same weights.
void train_weights(const std::vector<Sentence>& sentences, OwnedTables& tables);

}  // namespace vankien::training
