package pl.krakow.centra.booking.fairness.domain;

import org.junit.jupiter.api.Nested;

class InMemoryFairnessStoresTest {

    @Nested
    class OfFairUses extends FairUsesContract {

        private final FairUses stored = new InMemoryFairUses();

        @Override
        protected FairUses fairUses() {
            return stored;
        }
    }

    @Nested
    class OfLifts extends LiftsContract {

        private final Lifts stored = new InMemoryLifts();

        @Override
        protected Lifts lifts() {
            return stored;
        }
    }
}
