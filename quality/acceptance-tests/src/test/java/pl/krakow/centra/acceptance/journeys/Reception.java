package pl.krakow.centra.acceptance.journeys;

/** What reception does at the door. */
record Reception(Person at) implements AutoCloseable {

    void counts(String title, int people, int expected) {
        at.opens("/today");
        at.followsOneLike("Policz", title);
        at.sees("Ile osób przyszło?");
        at.writesIn("Wszystkich razem", String.valueOf(people));
        at.presses("Zapisz");
        at.sees("Zapisana liczba osób: " + title);
        at.sees("%d z %d".formatted(people, expected));
    }

    @Override
    public void close() {
        at.close();
    }
}
