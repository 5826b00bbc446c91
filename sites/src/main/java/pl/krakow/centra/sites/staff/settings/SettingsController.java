package pl.krakow.centra.sites.staff.settings;

import java.util.List;
import java.util.Map;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.rooms.HoursApi;
import pl.krakow.centra.sites.api.rooms.Room;
import pl.krakow.centra.sites.api.rooms.RoomsApi;
import pl.krakow.centra.sites.api.rooms.RulesApi;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.forms.Sent;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.gateway.Tagged;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** What a centre lends: its rooms with their rules, its equipment; and the way to its hours and closures. */
@Controller
@RequiredArgsConstructor
class SettingsController {

    private static final String ROOMS = "redirect:/settings/rooms";

    private final RoomsApi rooms;
    private final HoursApi hours;
    private final RulesApi rules;
    private final Together together;
    private final Told told;
    private final StaffPages pages;

    @GetMapping("/settings")
    String overview(AtWork work, Model model) {
        var lent = together.begin(() -> rooms.rooms(work.caller(), work.id()));
        var stock = together.begin(() -> rooms.equipment(work.caller(), work.id()));
        var closed = together.begin(() -> hours.closures(work.caller(), work.id(), null));
        var opening = together.begin(() -> hours.openingHours(work.caller(), work.id(), work.today(), work.today()));
        var regulations = together.begin(() -> rules.regulations(work.caller(), work.id(), null));
        model.addAttribute("rooms", lent.join());
        model.addAttribute("stock", stock.join().map(Tagged::value));
        model.addAttribute("closures", closed.join());
        model.addAttribute("opening", opening.join().map(Tagged::value));
        model.addAttribute("regulations", regulations.join());
        return "staff/settings";
    }

    @GetMapping("/settings/rooms")
    String rooms(AtWork work, Model model) {
        model.addAttribute("list", rooms.rooms(work.caller(), work.id()));
        return "staff/settings-rooms";
    }

    @GetMapping("/settings/rooms/new")
    String adding(AtWork work, Model model) {
        work.demand(work.isCoordinator());
        return form(RoomForm.fresh(), null, Problems.NONE, model);
    }

    @PostMapping("/settings/rooms/new")
    String add(
            AtWork work,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "") String once,
            RedirectAttributes flash,
            Model model) {
        var form = RoomForm.read(fields);
        var sent = Sent.once(
                once,
                form.problems(true),
                Map.of(),
                model,
                key -> rooms.add(work.caller(), work.id(), key, form.details(null)));
        var added = sent.given();
        if (added == null) {
            return form(form, null, sent.problems(), model);
        }
        told.done(flash, "saved", added.name());
        return ROOMS + "/" + added.id();
    }

    @GetMapping("/settings/rooms/{room}")
    String room(AtWork work, @PathVariable String room, Model model) {
        return pages.show(rooms.room(work.caller(), work.id(), room), "tagged", "staff/settings-room", model);
    }

    @GetMapping("/settings/rooms/{room}/edit")
    String editing(AtWork work, @PathVariable String room, Model model) {
        work.demand(work.isCoordinator());
        var answer = rooms.room(work.caller(), work.id(), room);
        if (answer instanceof Answer.Given<Tagged<Room>> given) {
            return form(RoomForm.of(given.value().value()), given.value(), Problems.NONE, model);
        }
        return pages.show(answer, "tagged", "staff/settings-room-edit", model);
    }

    @PostMapping("/settings/rooms/{room}/edit")
    String edit(
            AtWork work,
            @PathVariable String room,
            @RequestParam long revision,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes flash,
            Model model) {
        var form = RoomForm.read(fields);
        var there = rooms.room(work.caller(), work.id(), room);
        if (!(there instanceof Answer.Given<Tagged<Room>>(var tagged))) {
            return pages.show(there, "tagged", "staff/settings-room-edit", model);
        }
        var sent = Sent.of(
                form.problems(false),
                () -> rooms.change(
                        work.caller(), work.id(), room, new Revision(revision), form.details(tagged.value())));
        if (sent.given() == null) {
            model.addAttribute("seenRevision", revision);
            return form(form, tagged, sent.problems(), model);
        }
        told.done(flash, "saved", tagged.value().name());
        return ROOMS + "/" + room;
    }

    @GetMapping("/settings/equipment")
    String equipment(AtWork work, Model model) {
        var answer = rooms.equipment(work.caller(), work.id());
        if (answer instanceof Answer.Given<Tagged<RoomsApi.Stock>> given) {
            model.addAttribute("form", StockForm.of(given.value().value()));
            model.addAttribute("problems", Problems.NONE);
        }
        return pages.show(answer, "tagged", "staff/settings-equipment", model);
    }

    @PostMapping("/settings/equipment")
    String changeEquipment(
            AtWork work,
            @RequestParam long revision,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes flash,
            Model model) {
        var form = StockForm.read(fields);
        var there = rooms.equipment(work.caller(), work.id());
        if (!(there instanceof Answer.Given<Tagged<RoomsApi.Stock>>(var tagged))) {
            return pages.show(there, "tagged", "staff/settings-equipment", model);
        }
        var sent = Sent.of(
                form.problems(),
                () -> rooms.changeEquipment(
                        work.caller(), work.id(), new Revision(revision), form.change(tagged.value())));
        if (sent.given() == null) {
            model.addAttribute("seenRevision", revision);
            model.addAttribute("form", form);
            model.addAttribute("problems", sent.problems());
            return pages.show(there, "tagged", "staff/settings-equipment", model);
        }
        told.done(flash, "equipment", null);
        return "redirect:/settings/equipment";
    }

    private static String form(
            RoomForm form, @org.jspecify.annotations.Nullable Tagged<Room> there, Problems problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("tagged", there);
        model.addAttribute("layouts", RoomForm.LAYOUTS);
        model.addAttribute("facts", RoomForm.FACTS);
        model.addAttribute("borrowers", List.of("ORGANISATION", "INFORMAL_GROUP", "INDIVIDUAL"));
        return "staff/settings-room-edit";
    }
}
