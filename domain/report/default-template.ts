/**
 * The template a congress begins with: the yearly report in the words of such reports (rules.md §0, §1.12). It holds
 * no figure; every one is a placeholder. What nobody but staff can write stands in double square brackets.
 */
export const DEFAULT_TEMPLATE = `# {{congress}}关于{{scope}}代表建议、批评和意见办理情况的报告
> 各位代表：
{{scope}}，市人大代表认真履行职责，围绕全市中心工作和人民群众关心的问题，提出建议、批评和意见（以下简称代表建议）。各承办单位认真研究办理，代表工作机构加强督促检查，办理工作取得了新的成效。现将办理情况报告如下，数据截至{{asOf}}。

## 一、代表建议的提出和交办
大会期间以及闭会期间代表共提出建议{{filed}}件，其中会议期间{{inSession}}件，闭会期间{{betweenSessions}}件；代表联名提出{{joint}}件。内容相同的并案办理，并案后为{{afterMerging}}件。已交办{{assigned}}件，由{{units}}个单位主办或者分别承办。
{{chart:category}}
{{table:category}}

## 二、代表建议的办理
### （一）办复情况
已办复{{replied}}件，占交办件数（{{repliedAmong}}件）的{{repliedShare}}；其中在规定时限内答复代表{{onTime}}件，按期办复率{{onTimeShare}}。办理中经同意延期{{extended}}件，退回后重新确定承办单位{{returned}}件，曾经超过期限{{everLate}}件。
### （二）办理结果
已办复的{{replied}}件中，已解决或基本解决的{{resolved}}件，占{{resolvedShare}}；正在解决或者列入计划逐步解决的{{planned}}件，占{{plannedShare}}；因条件限制暂时不能解决的{{notFeasible}}件，占{{notFeasibleShare}}；留作参考的{{forReference}}件，占{{forReferenceShare}}。
{{chart:class}}
### （三）联系代表
答复前与代表沟通的{{contacted}}件，占办复件数（{{contactedAmong}}件）的{{contactedShare}}；其中当面听取意见的{{faceToFace}}件，占{{faceToFaceShare}}。
### （四）代表评价
领衔代表作出评价的{{contentAmong}}件中，满意{{satisfied}}件，基本满意{{basicallySatisfied}}件，不满意{{dissatisfied}}件；满意和基本满意共{{content}}件，代表满意率和基本满意率达到{{contentShare}}。尚未评价{{unrated}}件，不计入满意率。第一次评价即满意或者基本满意的{{contentFirst}}件，占第一次评价件数（{{contentFirstAmong}}件）的{{contentFirstShare}}；代表不满意或者经督办而重新办理的{{rehandled}}件。
{{chart:rating}}

## 三、重点建议的督办
主任会议研究确定重点督办建议{{key:all}}件，由常委会领导领衔、有关专门委员会跟踪督办。其中已解决或基本解决{{key:resolved}}件，正在解决或者列入计划{{key:planned}}件；领衔代表满意或者基本满意{{key:content}}件。各件办理结果如下。
{{list:keySuggestions}}

## 四、承诺事项的落实
对正在解决或者列入计划逐步解决的事项，承办单位在答复中作出承诺{{commitment:given}}项。其中已到承诺日期或者已经兑现的{{commitment:due}}项：按期兑现{{commitment:kept}}项，占{{commitment:keptShare}}；逾期兑现{{commitment:keptLate}}项；逾期未兑现{{commitment:missed}}项。完成日期有过调整的{{commitment:changed}}项。代表工作机构对未兑现的承诺逐项跟踪，直至落实。
{{list:commitments}}

## 五、存在的主要问题
[[请写办理工作中存在的主要问题：例如哪些建议多年提出而没有解决，哪些单位重答复、轻落实，重新办理的原因是什么]]

## 六、下一步工作
[[请写下一年代表建议工作的打算：例如提高建议质量、加强督办、推动承诺事项落实的具体措施]]

## 附表
{{table:unit}}
{{table:delegation}}
{{table:commitments}}
{{table:figures}}
`;
