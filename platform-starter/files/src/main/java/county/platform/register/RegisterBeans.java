package county.platform.register;

import org.springframework.beans.factory.annotation.AnnotatedGenericBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.type.AnnotationMetadata;

/** Names the files and the papers of each register as beans, which the kits of imports and papers find. */
final class RegisterBeans implements ImportBeanDefinitionRegistrar {

    @Override
    public void registerBeanDefinitions(AnnotationMetadata register, BeanDefinitionRegistry registry) {
        String name = AnnotationBeanNameGenerator.INSTANCE.generateBeanName(
                new AnnotatedGenericBeanDefinition(register), registry); // as scanning has named it
        add(registry, name, "files", EntryImport.class);
        add(registry, name, "papers", RegisterPapers.class);
    }

    private static void add(BeanDefinitionRegistry registry, String register, String method, Class<?> type) {
        var bean = new RootBeanDefinition(type);
        bean.setFactoryBeanName(register);
        bean.setFactoryMethodName(method);
        registry.registerBeanDefinition(register + '-' + method, bean);
    }
}
