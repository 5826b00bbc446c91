package pl.krakow.centra.booking.seasons.mongo;

import org.junit.jupiter.api.Nested;
import org.springframework.data.mongodb.core.MongoTemplate;

import pl.krakow.centra.booking.Stores;
import pl.krakow.centra.booking.seasons.domain.Proposals;
import pl.krakow.centra.booking.seasons.domain.ProposalsContract;
import pl.krakow.centra.booking.seasons.domain.Publications;
import pl.krakow.centra.booking.seasons.domain.PublicationsContract;
import pl.krakow.centra.booking.seasons.domain.Seasons;
import pl.krakow.centra.booking.seasons.domain.SeasonsContract;
import pl.krakow.centra.booking.seasons.domain.Wishes;
import pl.krakow.centra.booking.seasons.domain.WishesContract;
import pl.krakow.centra.kit.test.EmbeddedServers;

class EmbeddedSeasonStoresTest {

    private static final MongoTemplate MONGO = Stores.template(EmbeddedServers.newDatabase());

    @Nested
    class OfSeasons extends SeasonsContract {

        private final Seasons seasons = new MongoSeasons(MONGO);

        @Override
        protected Seasons seasons() {
            return seasons;
        }
    }

    @Nested
    class OfWishes extends WishesContract {

        private final Wishes wishes = new MongoWishes(MONGO);

        @Override
        protected Wishes wishes() {
            return wishes;
        }
    }

    @Nested
    class OfPublications extends PublicationsContract {

        private final Publications publications = new MongoPublications(MONGO);

        @Override
        protected Publications publications() {
            return publications;
        }
    }

    @Nested
    class OfProposals extends ProposalsContract {

        private final Proposals proposals = new MongoProposals(MONGO);

        @Override
        protected Proposals proposals() {
            return proposals;
        }
    }
}
