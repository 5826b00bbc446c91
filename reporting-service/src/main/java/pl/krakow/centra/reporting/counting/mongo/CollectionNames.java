package pl.krakow.centra.reporting.counting.mongo;

/** Under which name a collection is stored for the work at hand. */
@FunctionalInterface
interface CollectionNames {

    String of(String base);
}
