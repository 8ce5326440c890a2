package county.forestry.afforestation;

import county.platform.access.CommonDuty;
import county.platform.access.Module;
import county.platform.access.Role;
import county.platform.access.RouteGroup;
import county.platform.attachment.AttachmentTable;
import county.platform.importing.ImportRoutes;
import county.platform.importing.Importing;
import county.platform.importing.Senders;
import county.platform.importing.UnitImports;
import county.platform.register.EntryImport;
import county.platform.register.RegisterPapers;
import county.platform.register.RegisterRequests;
import county.platform.register.RegisterRoutes;
import county.platform.unit.UnitDirectory;
import java.util.Map;
import java.util.Set;
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

    @Bean
    RegisterPapers<Plot> plotPapers(Plots plots, Module module) {
        return new RegisterPapers<>(
                plots,
                PATH,
                AttachmentTable.of("plot_paper", "plot"),
                Map.of("design", "作业设计", "photo", "现场照片", "inspection", "检查验收记录", "other", "其他"),
                module.roles(),
                Set.of(Role.TOWNSHIP_CLERK, Role.FOREST_FARM_CLERK, Role.BUREAU_OFFICER));
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
