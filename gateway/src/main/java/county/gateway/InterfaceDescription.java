package county.gateway;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the gateway's OpenAPI description; the modules' own are at {@code /api/{module}/openapi}. */
@Configuration(proxyBeanMethods = false)
class InterfaceDescription {

    @Bean
    OpenAPI gatewayInterface(@Value("${spring.application.version:dev}") String version) {
        return new OpenAPI().info(new Info().title("网关接口").version(version).description("登录会话、驾驶舱、待办、平台状态和单位名录。"));
    }
}
