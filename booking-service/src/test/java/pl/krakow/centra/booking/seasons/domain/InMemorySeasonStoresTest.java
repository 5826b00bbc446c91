package pl.krakow.centra.booking.seasons.domain;

import org.junit.jupiter.api.Nested;

class InMemorySeasonStoresTest {

    @Nested
    class OfSeasons extends SeasonsContract {

        private final Seasons seasons = new InMemorySeasons();

        @Override
        protected Seasons seasons() {
            return seasons;
        }
    }

    @Nested
    class OfWishes extends WishesContract {

        private final Wishes wishes = new InMemoryWishes();

        @Override
        protected Wishes wishes() {
            return wishes;
        }
    }

    @Nested
    class OfPublications extends PublicationsContract {

        private final Publications publications = new InMemoryPublications();

        @Override
        protected Publications publications() {
            return publications;
        }
    }

    @Nested
    class OfProposals extends ProposalsContract {

        private final Proposals proposals = new InMemoryProposals();

        @Override
        protected Proposals proposals() {
            return proposals;
        }
    }
}
