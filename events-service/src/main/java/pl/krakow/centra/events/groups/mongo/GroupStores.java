package pl.krakow.centra.events.groups.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.events.groups.domain.GroupDecisions;
import pl.krakow.centra.events.groups.domain.MeetingSeriesRegister;
import pl.krakow.centra.events.groups.domain.Meetings;
import pl.krakow.centra.events.groups.domain.WorkingGroups;
import pl.krakow.centra.kit.file.domain.KeptFiles;
import pl.krakow.centra.kit.file.mongo.MongoKeptFiles;
import pl.krakow.centra.kit.outbox.OutboxCollection;
import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvents;

@Configuration(proxyBeanMethods = false)
class GroupStores {

    @Bean
    WorkingGroups workingGroups(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay) {
        return new MongoWorkingGroups(mongo, pendingEvents, relay);
    }

    @Bean
    OutboxCollection workingGroupsOutbox() {
        return new OutboxCollection(GroupDocument.COLLECTION);
    }

    @Bean
    Meetings groupMeetings(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay) {
        return new MongoMeetings(mongo, pendingEvents, relay);
    }

    @Bean
    OutboxCollection groupMeetingsOutbox() {
        return new OutboxCollection(MeetingDocument.COLLECTION);
    }

    @Bean
    KeptFiles groupFiles(MongoOperations mongo) {
        return new MongoKeptFiles(mongo, "groupFileParts");
    }

    @Bean
    GroupDecisions groupDecisions(MongoOperations mongo) {
        return new MongoGroupDecisions(mongo);
    }

    @Bean
    MeetingSeriesRegister meetingSeriesRegister(MongoOperations mongo) {
        return new MongoMeetingSeriesRegister(mongo);
    }
}
