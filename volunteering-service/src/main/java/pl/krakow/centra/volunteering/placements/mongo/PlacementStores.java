package pl.krakow.centra.volunteering.placements.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.kit.outbox.OutboxCollection;
import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvents;
import pl.krakow.centra.volunteering.placements.PlacementSettings;
import pl.krakow.centra.volunteering.placements.domain.PlacementNotes;
import pl.krakow.centra.volunteering.placements.domain.SeatSheets;
import pl.krakow.centra.volunteering.placements.domain.VolunteerDiaries;

@Configuration(proxyBeanMethods = false)
class PlacementStores {

    @Bean
    SeatSheets seatSheets(
            MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay, PlacementSettings settings) {
        return new MongoSeatSheets(mongo, pendingEvents, relay, settings.offersLast());
    }

    @Bean
    OutboxCollection seatSheetsOutbox() {
        return new OutboxCollection(SeatSheetDocument.COLLECTION);
    }

    @Bean
    VolunteerDiaries volunteerDiaries(MongoOperations mongo) {
        return new MongoVolunteerDiaries(mongo);
    }

    @Bean
    PlacementNotes placementNotes(MongoOperations mongo) {
        return new MongoPlacementNotes(mongo);
    }
}
