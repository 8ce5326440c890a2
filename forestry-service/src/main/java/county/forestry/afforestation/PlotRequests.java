package county.forestry.afforestation;

import county.platform.importing.Importing;
import county.platform.register.RegisterRequests;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is asked of the register and its files. */
@RestController
@RequestMapping(Plots.PATH)
class PlotRequests extends RegisterRequests<Plot, PlotState, PlotEntry, PlotDecision, Completion> {

    PlotRequests(Plots plots, Importing importing) {
        super(plots, importing);
    }
}
