package pl.krakow.centra.sites.staff.today;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import pl.krakow.centra.sites.staff.AtWork;

/** The first page of a centre's staff. */
@Controller
@RequiredArgsConstructor
class TodayController {

    private final TodayDesk desk;

    @GetMapping("/today")
    String today(AtWork work, Model model) {
        model.addAttribute("view", desk.today(work));
        return "staff/today";
    }
}
