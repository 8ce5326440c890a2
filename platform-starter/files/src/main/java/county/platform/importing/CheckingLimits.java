package county.platform.importing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long one file may be checked.
 *
 * @param longest about ten times what the largest list that is taken needs
 */
@ConfigurationProperties("county.imports")
record CheckingLimits(@DefaultValue("3m") Duration longest) {

    /** What the sender is told of a file that took longer. */
    String tooLong() {
        String time = longest.toSeconds() % 60 == 0 ? longest.toMinutes() + " 分钟" : longest.toSeconds() + " 秒";
        return "这个文件核对了 " + time + "还没有完成，已停止，什么也没有登记。请只保留名单本身（删去名单以外的行、列、格式和公式），或分成几个文件后再上传。";
    }
}
