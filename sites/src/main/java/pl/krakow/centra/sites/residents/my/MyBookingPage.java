package pl.krakow.centra.sites.residents.my;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.sites.api.lending.LendingApi;
import pl.krakow.centra.sites.api.my.MyBooking;
import pl.krakow.centra.sites.frame.Found;
import pl.krakow.centra.sites.frame.Frames;
import pl.krakow.centra.sites.residents.my.MyRooms.Row;
import pl.krakow.centra.sites.signin.People;

/** What the pages about one booking have in common: the booking as it is now, and what its people may still do with it. */
@Component
@RequiredArgsConstructor
class MyBookingPage {

    private final MyRooms rooms;
    private final LendingApi lending;
    private final People people;
    private final Frames frames;

    Centre known(String slug) {
        return rooms.centre(slug).orElseThrow(Found::none);
    }

    /** Whether the room is lent without a coordinator's word, so that its users may change what was confirmed. */
    private boolean atOnce(Centre centre, Row row) {
        return lending.room(people.anyone(), centre.id(), row.booking().roomId())
                .map(room -> "TRUSTED_AT_ONCE".equals(room.approval()))
                .orElse(false);
    }

    /** The template {@code page} with the booking in it; without one, while it can't be seen. */
    String show(
            Centre centre,
            String booking,
            String page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var answer = Found.of(rooms.one(people.caller(), centre, booking));
        var row = answer.orNull();
        var now = frames.of(request).now().toOffsetDateTime();
        var open = row != null && row.booking().isOpenAt(now);
        var late = row != null && row.booking().cancelFreelyUntil().isBefore(now);
        var decided = row != null && row.booking().state() == MyBooking.State.CONFIRMED && open && !atOnce(centre, row);
        model.addAttribute("row", row);
        model.addAttribute("centre", centre);
        model.addAttribute("limited", decided);
        model.addAttribute(
                "movable",
                open && row != null && (row.booking().state() == MyBooking.State.REQUESTED || !late && !decided));
        model.addAttribute("open", open);
        model.addAttribute("late", late);
        MyPages.keepToOneself(response);
        return "residents/my/" + page;
    }
}
