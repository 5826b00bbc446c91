package pl.krakow.centra.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;

import pl.krakow.centra.acceptance.Letters;

/** What residents do on their site. */
record Resident(Person at) implements AutoCloseable {

    private static final Pattern CODE = Pattern.compile("(?m)^\\s+([A-Z0-9]{6,12})\\s*$");

    /** Gives an address and confirms it with the code that came there; whoever has given one keeps it. The address. */
    String wantsLettersAt(String address, Letters letters) {
        at.opens("/my/letters");
        if (at.holds("E-mail").isEmpty()) {
            at.writes("E-mail", address);
            at.presses("Zapisz");
            at.sees("Zapisane. Wpisz jeszcze kod, który wysłaliśmy.");
            var letter = letters.to(address, "Twój kod");
            var code = CODE.matcher(letter);
            assertThat(code.find()).as("a code in: %s", letter).isTrue();
            at.writes("Kod z maila", code.group(1));
            at.presses("Potwierdź adres");
            at.sees("Adres jest potwierdzony. Będziemy na niego pisać.");
        }
        return at.holds("E-mail");
    }

    /** Looks for a room for two hours on that day and opens the form for the hour. */
    void findsARoom(String centre, String room, LocalDate day, LocalTime from, int people) {
        at.opens("/rooms?date=%s&minutes=120&people=%d&centre=%s".formatted(day, people, centre));
        at.seesHeading("Wolne sale");
        at.followsOneLike("%d:%02d".formatted(from.getHour(), from.getMinute()), room);
        at.seesHeading("Prośba o salę");
    }

    void asksForIt(String title, String onBehalfOf, int people) {
        at.writes("Tytuł lub temat", title);
        at.writes("Co będziecie robić", "Spotkanie dla mieszkańców dzielnicy.");
        at.writes("Ile osób przyjdzie", String.valueOf(people));
        at.choosesCalled("W czyim imieniu", onBehalfOf);
        at.writes("Imię i nazwisko", "Dorota Kalina");
        at.writes("Telefon", "600 123 456");
        at.ticksOneLike("Znam regulamin sal");
        at.presses("Wyślij prośbę");
    }

    /** Fills the card of the event that is open. */
    void signsUp(String name, String address, String button) {
        at.writes("Imię i nazwisko", name);
        at.writes("E-mail", address);
        at.presses(button);
    }

    /** Follows the link that came and says that it was them. */
    void confirmsSigningUp(String address, Letters letters) {
        at.sees("Sprawdź pocztę.");
        at.opens(letters.linkTo(address, "Potwierdź zgłoszenie"));
        at.presses("Potwierdzam zgłoszenie");
        at.sees("Zgłoszenie jest potwierdzone.");
    }

    /** Fills the form for a talk with an adviser. */
    void asksForAdvice(String name, String address, String question) {
        at.seesHeading("Umów się po poradę");
        at.writesIn("O co chodzi", question);
        at.writes("Imię i nazwisko", name);
        at.writes("E-mail", address);
        at.ticks("dla mnie");
        at.presses("Umów mnie");
        at.sees("Sprawdź pocztę.");
    }

    void confirmsAdvice(String address, Letters letters) {
        at.opens(letters.linkTo(address, "Potwierdź prośbę o poradę"));
        at.presses("Potwierdzam poradę");
        at.sees("Potwierdzone.");
    }

    /** Writes down hours of today, and stays on the page they are shown on. */
    void logsHours(String title, int hours) {
        at.opens("/my/volunteering");
        at.follows(title);
        at.seesHeading(title);
        at.writes("Godziny", String.valueOf(hours));
        at.presses("Wpisz godziny");
        at.sees("Godziny zapisane. Teraz potwierdza je organizacja.");
    }

    /** Makes an address for a calendar and reads what a calendar gets there. */
    String subscribesToTheCalendar() {
        at.opens("/my/calendars");
        at.presses("Utwórz adres");
        at.sees("Adres jest gotowy.");
        return at.holds("Adres kalendarza");
    }

    static String calendar(String address) {
        return Letters.read(URI.create(address)).replace("\r\n ", "");
    }

    /** The page of a booking, as it now stands. */
    void seesBooking(String title, String state) {
        at.opens("/my");
        at.follows(title);
        at.seesHeading(title);
        at.sees(state);
    }

    @Override
    public void close() {
        at.close();
    }
}
