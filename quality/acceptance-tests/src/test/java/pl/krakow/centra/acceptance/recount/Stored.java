package pl.krakow.centra.acceptance.recount;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/** Documents as they lie in a store. */
final class Stored {

    static final ZoneId KRAKOW = ZoneId.of("Europe/Warsaw");

    private Stored() {}

    static void each(MongoDatabase store, String collection, Consumer<Document> reading) {
        store.getCollection(collection).find().forEach(reading);
    }

    static Stream<Document> parts(Document document, String field) {
        return Objects.requireNonNullElse(document.getList(field, Document.class), List.<Document>of()).stream();
    }

    static Instant time(Document document, String field) {
        return ((Date) of(document, field)).toInstant();
    }

    static LocalDate day(Document document, String field) {
        return day(time(document, field));
    }

    static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, KRAKOW);
    }

    static LocalDate date(Document document, String field) {
        return LocalDate.parse(document.getString(field));
    }

    static long minutes(Document document) {
        return (time(document, "end").toEpochMilli() - time(document, "start").toEpochMilli()) / 60_000;
    }

    /** What has to be there. */
    static Object of(Document document, String field) {
        var value = document.get(field);
        if (value == null) {
            throw new IllegalStateException("no " + field + " in " + document.keySet());
        }
        return value;
    }

    static String id(Document document, String field) {
        return of(document, field).toString();
    }

    static Document part(Document document, String field) {
        return (Document) of(document, field);
    }

    static long amount(Document document, String field) {
        return ((Number) of(document, field)).longValue();
    }

    static int number(Document document, String field, int otherwise) {
        return document.get(field) instanceof Number number ? number.intValue() : otherwise;
    }
}
