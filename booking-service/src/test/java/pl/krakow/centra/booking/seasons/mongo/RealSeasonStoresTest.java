package pl.krakow.centra.booking.seasons.mongo;

import java.util.UUID;

import org.junit.jupiter.api.Nested;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

import pl.krakow.centra.booking.Stores;
import pl.krakow.centra.booking.seasons.domain.Proposals;
import pl.krakow.centra.booking.seasons.domain.ProposalsContract;
import pl.krakow.centra.booking.seasons.domain.Publications;
import pl.krakow.centra.booking.seasons.domain.PublicationsContract;
import pl.krakow.centra.booking.seasons.domain.Seasons;
import pl.krakow.centra.booking.seasons.domain.SeasonsContract;
import pl.krakow.centra.booking.seasons.domain.Wishes;
import pl.krakow.centra.booking.seasons.domain.WishesContract;

/** The same on a real MongoDB; skipped where no Docker is. */
@Testcontainers(disabledWithoutDocker = true)
class RealSeasonStoresTest {

    @Container
    private static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8.0").withReplicaSet();

    private static MongoTemplate mongo() {
        return Stores.template(MONGO.getReplicaSetUrl("booking" + UUID.randomUUID()));
    }

    @Nested
    class OfSeasons extends SeasonsContract {

        private final Seasons seasons = new MongoSeasons(mongo());

        @Override
        protected Seasons seasons() {
            return seasons;
        }
    }

    @Nested
    class OfWishes extends WishesContract {

        private final Wishes wishes = new MongoWishes(mongo());

        @Override
        protected Wishes wishes() {
            return wishes;
        }
    }

    @Nested
    class OfPublications extends PublicationsContract {

        private final Publications publications = new MongoPublications(mongo());

        @Override
        protected Publications publications() {
            return publications;
        }
    }

    @Nested
    class OfProposals extends ProposalsContract {

        private final Proposals proposals = new MongoProposals(mongo());

        @Override
        protected Proposals proposals() {
            return proposals;
        }
    }
}
