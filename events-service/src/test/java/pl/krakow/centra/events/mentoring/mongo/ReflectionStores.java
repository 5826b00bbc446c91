package pl.krakow.centra.events.mentoring.mongo;

import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.events.mentoring.reflections.Reflections;

/** The store of reflections, for tests elsewhere. */
public final class ReflectionStores {

    private ReflectionStores() {}

    public static Reflections reflections(MongoOperations mongo) {
        return new MongoReflections(mongo);
    }
}
