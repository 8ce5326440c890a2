package county.forestry.afforestation;

import county.platform.access.CommonDuty;
import county.platform.access.Module;
import county.platform.access.RouteGroup;
import county.platform.importing.ImportRoutes;
import county.platform.importing.Importing;
import county.platform.importing.Senders;
import county.platform.importing.UnitImports;
import county.platform.register.EntryImport;
import county.platform.register.RegisterRequests;
import county.platform.register.RegisterRoutes;
import county.platform.unit.UnitDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is asked of the register, and who may ask it. */
@Configuration(proxyBeanMethods = false)
class PlotRoutes {

    private static final String PATH = "/api/forestry/plots";
    private static final String IMPORTS = "/api/forestry/plot-imports";
    private static final String TITLE = "造林小班登记表";

    @Bean
    RouteGroup plotRouteGroup(Module module) {
        return RegisterRoutes.below(PATH, module.roles(), Senders.TOWNSHIPS_AND_FARMS, CommonDuty.LEADS);
    }

    @Bean
    RouteGroup plotImportRouteGroup(Module module) {
        return ImportRoutes.below(IMPORTS, module.roles(), Senders.TOWNSHIPS_AND_FARMS);
    }

    @Bean
    EntryImport<PlotEntry> plotImport(UnitDirectory units) {
        return new EntryImport<>(Plots.TABLE, PlotEntry.class, TITLE, Senders.TOWNSHIPS_AND_FARMS, units);
    }

    @RestController
    @RequestMapping(PATH)
    static class PlotRequests extends RegisterRequests<Plot, PlotState, PlotEntry, PlotDecision, Completion> {

        PlotRequests(Plots plots) {
            super(plots, TITLE);
        }
    }

    @RestController
    @RequestMapping(IMPORTS)
    static class PlotImports extends UnitImports {

        PlotImports(Importing importing, EntryImport<PlotEntry> kind) {
            super(importing, kind);
        }
    }
}
