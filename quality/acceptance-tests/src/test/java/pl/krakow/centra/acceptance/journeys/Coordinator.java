package pl.krakow.centra.acceptance.journeys;

import java.time.LocalDate;
import java.time.LocalTime;

/** What the staff of a centre do on their site. */
record Coordinator(Person at) implements AutoCloseable {

    /** Opens the inbox and leaves the page open. */
    void watchesTheInbox() {
        at.opens("/requests");
        at.marksThePage();
    }

    /** It appears on the open page, which nobody loads again. */
    void seesComeIn(String title) {
        at.sees(title);
        at.hasStayedOnThePage();
    }

    void opensRequest(String title) {
        at.opens("/requests");
        at.follows(title);
    }

    void approves(String title) {
        opensRequest(title);
        at.presses("Zatwierdź");
        at.sees("Zatwierdzone:");
    }

    /** Of requests side by side: with the button, or who uses keys with the single key that stands for it. */
    void approvesFirst(Way way) {
        if (way == Way.KEYBOARD) {
            at.strikes("a");
        } else {
            at.presses("Zatwierdź A");
        }
        at.sees("Zatwierdzone:");
    }

    void moves(String booking, String room, LocalDate day, LocalTime from, LocalTime to) {
        at.opens("/bookings/" + booking);
        at.follows("Przenieś");
        at.seesHeading("Przenieś rezerwację");
        at.choosesCalled("Sala", room);
        at.writes("Dzień", day.toString());
        at.writes("Od", from.toString());
        at.writes("Do", to.toString());
        at.presses("Przenieś");
        at.sees("Przeniesione:");
    }

    void cancels(String reason) {
        at.follows("Odwołaj");
        at.sees("Odwołać rezerwację?");
        at.writesIn("Powód", reason);
        at.presses("Odwołaj rezerwację");
        at.sees("Odwołane:");
    }

    void opensBeneficiary(String name) {
        at.opens("/beneficiaries");
        at.writes("Nazwa albo numer KRS, NIP, REGON", name);
        at.presses("Pokaż");
        at.follows(name);
        at.seesHeading(name);
    }

    void verifies(String name, String evidence) {
        opensBeneficiary(name);
        at.follows("Sprawdź");
        at.seesHeading("Sprawdź, kto to jest");
        at.ticks(evidence);
        at.presses("Potwierdź");
        at.sees("Sprawdzone:");
    }

    void opensTalks(LocalDate day) {
        at.opens("/advising");
        at.writes("Dzień", day.toString());
        at.presses("Pokaż");
        at.page().waitForURL(url -> url.contains("day=" + day));
    }

    /** A talk of today that nobody had booked. */
    void writesDownATalk(String adviser, String visitor, int minutes) {
        at.opens("/advising");
        at.followsOneLike("Wpisz", adviser);
        at.seesHeading("Umów kogoś");
        at.writes("Imię i nazwisko", visitor);
        at.writesIn("Telefon", "600 123 456");
        at.ticks("mieszkaniec");
        at.presses("Umów");
        at.seesHeading(visitor);
        at.ticks("odpowiedź od razu");
        at.writes("Ile minut trwała", String.valueOf(minutes));
        at.presses("Rozmowa się odbyła");
        at.sees("Rozmowa zapisana: " + visitor);
    }

    /** Takes on somebody who asked to help. */
    void takesOn(String volunteer, String offer) {
        at.opens("/volunteering-desk");
        at.sees(volunteer);
        at.follows("Oferty");
        at.follows(offer);
        at.pressesFor("Przyjmij", volunteer);
        at.sees("Przyjęte: " + volunteer);
    }

    /** From the offer's page. */
    void letsBegin(String volunteer) {
        at.follows(volunteer);
        at.seesHeading(volunteer);
        at.presses("Zaczyna pracę");
        at.sees("Praca rozpoczęta: " + volunteer);
    }

    void letsEnd(String volunteer, String offer) {
        at.opens("/volunteering-desk");
        at.follows("Oferty");
        at.follows(offer);
        at.follows(volunteer);
        at.seesHeading(volunteer);
        at.presses("Praca skończona");
        at.sees("Praca skończona: " + volunteer);
    }

    void confirmsHours(String volunteer) {
        at.opens("/volunteering-desk/hours");
        at.follows(volunteer);
        at.seesHeading(volunteer);
        at.presses("Potwierdź zaznaczone");
        at.sees("Godziny potwierdzone.");
    }

    @Override
    public void close() {
        at.close();
    }
}
