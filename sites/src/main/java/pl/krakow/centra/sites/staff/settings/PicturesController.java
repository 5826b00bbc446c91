package pl.krakow.centra.sites.staff.settings;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.rooms.Room;
import pl.krakow.centra.sites.api.rooms.RoomsApi;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.forms.Sent;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.gateway.Tagged;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** Photographs of a room: shown with words for who doesn't see them, in an order, and shown no more. */
@Controller
@RequiredArgsConstructor
class PicturesController {

    private static final String PICTURES = "/settings/rooms/{room}/pictures";
    private static final String ID = "{picture:[0-9a-fA-F-]{36}}";
    private static final DataSize LARGEST = DataSize.ofMegabytes(6);
    private static final int MOST = 12;

    /** What is wrong with the file, by the API's word for it. */
    private static final Map<String, String> ABOUT_THE_FILE = Map.of(
            "picture-not-readable", "file",
            "picture-size-out-of-range", "file",
            "unsupported-media-type", "file",
            "too-large", "file");

    private final RoomsApi rooms;
    private final Told told;
    private final StaffPages pages;

    @GetMapping(PICTURES)
    String pictures(AtWork work, @PathVariable String room, Model model) {
        work.demand(work.isCoordinator());
        return page(work, room, PictureForm.fresh(), null, Problems.NONE, model);
    }

    @PostMapping(PICTURES)
    String show(
            AtWork work,
            @PathVariable String room,
            @RequestParam(defaultValue = "") String once,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes flash,
            Model model)
            throws IOException {
        work.demand(work.isCoordinator());
        var form = PictureForm.read(fields, "");
        var problems = new Problems();
        problems.check("file", file != null && !file.isEmpty(), "set.picture.file.mistake");
        problems.check("file", file == null || file.getSize() <= LARGEST.toBytes(), "form.file.too-large");
        form.check(problems, "");
        var content = file == null || !problems.isEmpty() ? new byte[0] : file.getBytes();
        var sent = Sent.once(
                once,
                problems,
                answer -> Problems.of(answer, ABOUT_THE_FILE)
                        .renamed("alternative", "words.pl")
                        .renamed("alternativeEn", "words.en")
                        .renamed("alternativeUk", "words.uk"),
                model,
                key -> rooms.show(
                        work.caller(),
                        work.id(),
                        room,
                        key,
                        form.in("pl"),
                        form.inIfAny("en"),
                        form.inIfAny("uk"),
                        content));
        if (sent.given() == null) {
            return page(work, room, form, null, sent.problems(), model);
        }
        told.done(flash, "picture-shown", form.in("pl"));
        return back(room);
    }

    @PostMapping(PICTURES + "/" + ID)
    String describe(
            AtWork work,
            @PathVariable String room,
            @PathVariable String picture,
            @RequestParam long revision,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var prefix = picture + ".";
        var form = PictureForm.read(fields, prefix);
        var problems = new Problems();
        form.check(problems, prefix);
        if (problems.isEmpty()) {
            var answer = rooms.describe(
                    work.caller(),
                    work.id(),
                    room,
                    picture,
                    new Revision(revision),
                    new RoomsApi.PictureDescription(form.words(), form.placeOr(MOST)));
            if (answer.isGiven()) {
                told.done(flash, "saved", form.in("pl"));
                return back(room);
            }
            problems = Problems.of(answer);
            for (var language : PictureForm.LANGUAGES) {
                problems.renamed("alternatives." + language, prefix + "words." + language);
            }
        }
        model.addAttribute("seenRevision", revision);
        return page(work, room, form, picture, problems, model);
    }

    @PostMapping(PICTURES + "/" + ID + "/remove")
    String hide(
            AtWork work,
            @PathVariable String room,
            @PathVariable String picture,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes flash) {
        work.demand(work.isCoordinator());
        told.tell(rooms.hide(work.caller(), work.id(), room, picture), "picture-hidden", words, flash);
        return back(room);
    }

    /** @param picture which one the form is about; null for a new one */
    private String page(
            AtWork work, String room, PictureForm form, @Nullable String picture, Problems problems, Model model) {
        var answer = rooms.room(work.caller(), work.id(), room);
        if (answer instanceof Answer.Given<Tagged<Room>>(var tagged)) {
            var shown = tagged.value().pictures();
            model.addAttribute("formAddress", "/settings/rooms/" + room + "/pictures");
            model.addAttribute("full", shown.size() >= MOST);
            model.addAttribute("most", MOST);
            model.addAttribute("largest", LARGEST.toBytes());
            model.addAttribute("longest", PictureForm.LONGEST);
            model.addAttribute("problems", problems);
            model.addAttribute("form", picture == null ? form : PictureForm.fresh());
            model.addAttribute("entries", entries(shown, form, picture));
        }
        return pages.show(answer, "tagged", "staff/settings-room-pictures", model);
    }

    private static List<Entry> entries(List<Room.Picture> shown, PictureForm form, @Nullable String picture) {
        return shown.stream()
                .map(one -> one.id().equals(picture)
                        ? new Entry(one, form, true)
                        : new Entry(one, PictureForm.of(one, shown.indexOf(one) + 1), false))
                .toList();
    }

    private static String back(String room) {
        return "redirect:/settings/rooms/" + room + "/pictures";
    }

    /**
     * A photograph and the form that changes what is said of it.
     *
     * @param sent whether it is this form that was sent just now
     */
    record Entry(Room.Picture picture, PictureForm form, boolean sent) {}
}
