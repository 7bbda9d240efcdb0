<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>CropLayer</name>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/task_page.py" />
            <source> % intervals</source>
            <translation> % 置信区间</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <source> ({} are listed)</source>
            <translation>（列出 {} 项）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source> ({} confidence interval {} to {})</source>
            <translation>（{} 置信区间 {} 至 {}）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/lock.py" />
            <source> ({})</source>
            <translation>（{}）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/storage_options.py" />
            <source> MB a source</source>
            <translation> MB（每个影像源）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/sources_page.py" />
            <source> and </source>
            <translation> 和 </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source> m</source>
            <translation> 米</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source> on a square equal-area grid</source>
            <translation>，按等面积方格网</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source> on a square equal-area grid of {} m with random start</source>
            <translation>，按 {} 米等面积方格网随机起点</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source> px</source>
            <translation> 像元</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/setup_panel.py" />
            <source>&amp;Install the engine</source>
            <translation>安装引擎(&amp;I)</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/model_setup.py" />
            <source>&amp;Install the models</source>
            <translation>安装模型(&amp;I)</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/source_slot.py" />
            <source>&amp;Test</source>
            <translation>测试(&amp;T)</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/setup_panel.py" />
            <source>&amp;Try again</source>
            <translation>再试一次(&amp;T)</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/zoom_row.py" />
            <source>&amp;Zoom</source>
            <translation>缩放级别(&amp;Z)</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/role_question.py" />
            <source>, or label all points as second labeller, without seeing the first labels</source>
            <translation>，或作为第二标注员标注全部点，看不到第一次的标签</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/layer_section.py" />
            <source>, {:,} failed</source>
            <translation>，{:,} 个失败</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/layer_section.py" />
            <source>, {:,} incomplete</source>
            <translation>，{:,} 个不完整</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/layer_section.py" />
            <source>, {:,} without imagery</source>
            <translation>，{:,} 个无影像</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/source_arguments.py" />
            <source>--source-{}-url is for sources on the network; {} is a file.</source>
            <translation>--source-{}-url 用于网络影像源；{} 是文件。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <source>-20 to -10 %</source>
            <translation>-20 至 -10 %</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <source>-30 to -20 %</source>
            <translation>-30 至 -20 %</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/train.py" />
            <source>.env/training/bin/python of a checkout. Empty: CROPLAYER_TRAINING_PYTHON.</source>
            <translation>源码目录中的 .env/training/bin/python。留空：CROPLAYER_TRAINING_PYTHON。</translation>
        </message>
        <message>
            <location filename="../../resources/styles/probability.qml" />
            <source>0 %: surely not cropland</source>
            <translation>0 %：肯定非耕地</translation>
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>0 (no value) and 255 (sea) as no-data codes are known from users' files only, not from the producer: check the file.</source>
            <translation>0（无值）和 255（海）作为无数据编码只从用户的文件得知，未经生产者确认：请检查文件。</translation>
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>0 as no-data code is not confirmed by the producer's own pages: check the file.</source>
            <translation>0 作为无数据编码未经生产者自己的网页确认：请检查文件。</translation>
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>0 as no-data code is not confirmed: check the file.</source>
            <translation>0 作为无数据编码未经确认：请检查文件。</translation>
        </message>
        <message>
            <location filename="../../resources/styles/block_quality_a.qml" />
            <location filename="../../resources/styles/block_quality_b.qml" />
            <location filename="../../resources/styles/quality.qml" />
            <source>0.0 to 0.2: unusable</source>
            <translation>0.0 至 0.2：不可用</translation>
        </message>
        <message>
            <location filename="../../resources/styles/block_quality_a.qml" />
            <location filename="../../resources/styles/block_quality_b.qml" />
            <location filename="../../resources/styles/quality.qml" />
            <source>0.2 to 0.4: poor</source>
            <translation>0.2 至 0.4：差</translation>
        </message>
        <message>
            <location filename="../../resources/styles/block_quality_a.qml" />
            <location filename="../../resources/styles/block_quality_b.qml" />
            <location filename="../../resources/styles/quality.qml" />
            <source>0.4 to 0.6: fair</source>
            <translation>0.4 至 0.6：一般</translation>
        </message>
        <message>
            <location filename="../../resources/styles/block_quality_a.qml" />
            <location filename="../../resources/styles/block_quality_b.qml" />
            <location filename="../../resources/styles/quality.qml" />
            <source>0.6 to 0.8: good</source>
            <translation>0.6 至 0.8：好</translation>
        </message>
        <message>
            <location filename="../../resources/styles/block_quality_a.qml" />
            <location filename="../../resources/styles/block_quality_b.qml" />
            <location filename="../../resources/styles/quality.qml" />
            <source>0.8 to 1.0: very good</source>
            <translation>0.8 至 1.0：很好</translation>
        </message>
        <message>
            <location filename="../../resources/styles/review_queue.qml" />
            <source>1 to 5: review first</source>
            <translation>1 至 5：优先检查</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>1,000 hectares (kha)</source>
            <translation>千公顷</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>1,000 mu</source>
            <translation>千亩</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <source>10 to 20 %</source>
            <translation>10 至 20 %</translation>
        </message>
        <message>
            <location filename="../../resources/styles/regions_deviation.qml" />
            <location filename="../../resources/styles/regions_deviation_adjusted.qml" />
            <source>10 to 30 % too little</source>
            <translation>偏少 10 至 30 %</translation>
        </message>
        <message>
            <location filename="../../resources/styles/regions_deviation.qml" />
            <location filename="../../resources/styles/regions_deviation_adjusted.qml" />
            <source>10 to 30 % too much</source>
            <translation>偏多 10 至 30 %</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>10,000 mu</source>
            <translation>万亩</translation>
        </message>
        <message>
            <location filename="../../resources/styles/probability.qml" />
            <source>100 %: surely cropland</source>
            <translation>100 %：肯定耕地</translation>
        </message>
        <message>
            <location filename="../../resources/styles/review_queue.qml" />
            <source>11 to 20</source>
            <translation>11 至 20</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/area_scatter.py" />
            <source>1:1, with ±10 %</source>
            <translation>1:1 线及 ±10 %</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <source>20 to 30 %</source>
            <translation>20 至 30 %</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>256 pixels</source>
            <translation>256 像元</translation>
        </message>
        <message>
            <location filename="../../resources/styles/probability.qml" />
            <source>50 %: undecided</source>
            <translation>50 %：未定</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>512 pixels</source>
            <translation>512 像元</translation>
        </message>
        <message>
            <location filename="../../resources/styles/review_queue.qml" />
            <source>6 to 10</source>
            <translation>6 至 10</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>8-bit RGB raster the probability was made from. Without it, colour, texture and image quality cannot be seen, and the models decide from less than their cards measured.</source>
            <translation>得到该概率的 8 位 RGB 栅格。没有它就看不到颜色、纹理和影像质量，模型所依据的信息少于其卡片测定时。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/job_header.py" />
            <source>&lt;b&gt;New job&lt;/b&gt;&lt;br&gt;It is made in this folder when you map blocks:</source>
            <translation>&lt;b&gt;新作业&lt;/b&gt;&lt;br&gt;制图时建立在此文件夹：</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <source>&lt;b&gt;Point {}&lt;/b&gt;</source>
            <translation>&lt;b&gt;点 {}&lt;/b&gt;</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/results/layer_section.py" />
            <source>&lt;b&gt;{}&lt;/b&gt;: {} of {} blocks finished</source>
            <extracomment>For 1: &lt;b&gt;{}&lt;/b&gt;: {} of {} block finished</extracomment>
            <translation>
                <numerusform>&lt;b&gt;{}&lt;/b&gt;：完成 {} / {} 个区块</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>A</source>
            <translation>A</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/ground/classes.py" />
            <source>A class list needs at least one name, and each name once.</source>
            <translation>类别列表至少要有一个名称，且各不相同。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/ground/reference.py" />
            <source>A cluster sample can be assessed only from a sample layer that holds its design.</source>
            <translation>整群样本只能从含有其设计的样本图层评价。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/sampling.py" />
            <source>A cluster sample needs at least 2 clusters and at least 1 point in each.</source>
            <translation>整群样本至少需要 2 个群，每群至少 1 个点。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/estimators.py" />
            <source>A cluster sample needs labelled units in at least 2 clusters.</source>
            <translation>整群样本至少需要 2 个群中有已标注的单元。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/sample.py" />
            <source>A cluster sample needs the number of blocks (clusters) and of points in each (per cluster).</source>
            <translation>整群样本需要区块（群）数和每群的点数。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/adapt.py" />
            <source>A cropland model, such as one adapted to the job's labels.</source>
            <translation>耕地模型，例如适配于作业标签的模型。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/compare.py" />
            <source>A data set needs a name, a path and a class table; it lacks {}.</source>
            <translation>数据集需要名称、路径和类别编码表；缺少 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/storage_options.py" />
            <source>A job is running and uses the tiles; cancel it or wait for its end.</source>
            <translation>有作业正在运行并使用这些瓦片；请取消或等待结束。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/engine_options.py" />
            <source>A job is running; cancel it or wait for its end, then install again.</source>
            <translation>有作业正在运行；请取消或等待结束，然后再安装。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_page.py" />
            <source>A labelled sample gives error-adjusted areas too</source>
            <translation>有标注样本时还给出误差校正面积</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>A map sheet with legend, scale bar and attribution, to edit and print</source>
            <translation>含图例、比例尺和署名的图幅，可编辑和打印</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/package_index_field.py" />
            <source>A mirror of the Python package index near you; packages are checked by their digests</source>
            <translation>离您较近的 Python 软件包索引镜像；软件包按摘要校验</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/teach_page.py" />
            <source>A model of your own from a few labels, in minutes: say what is cropland and what is not in some blocks, see whether that helps on ground left out, and adopt it.</source>
            <translation>用少量标签在几分钟内得到您自己的模型：在一些区块中说明哪里是耕地、哪里不是，看看它在留出的地面上是否有帮助，然后采用。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>A network with C classes on normalised floats [N,3,H,W] can be used as it is when the card gives normalisation, output_kind, classes and cropland_classes.</source>
            <translation>输入为归一化浮点数 [N,3,H,W]、有 C 个类别的网络，只要卡片给出 normalisation、output_kind、classes 和 cropland_classes，即可直接使用。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>A network with features must take squares whose side is a multiple of 64.</source>
            <translation>给出特征的网络必须接受边长为 64 的倍数的正方形。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/train.py" />
            <source>A new version of the model is made in this folder.</source>
            <translation>模型的新版本建立在此文件夹。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/environment_build.py" />
            <source>A package has no wheel for this Python and system: {}.</source>
            <translation>某个软件包没有适合此 Python 和系统的 wheel：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/environment_build.py" />
            <source>A package is not the one that CropLayer was released with, so nothing of it was installed; check the folder of wheels or the package server.</source>
            <translation>某个软件包不是 CropLayer 发布时所用的，因此什么也没有安装；请检查 wheel 文件夹或软件包服务器。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/region_panel.py" />
            <source>A person changed this region; the figures are those of the model before that.</source>
            <translation>有人修改了这个图斑；数值是修改之前模型的。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>A pixel counts as cropland from this probability (0-1) on.</source>
            <translation>概率（0-1）达到此值的像元算作耕地。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/polygon_blocks.py" />
            <source>A polygon lies outside the area where {} is defined.</source>
            <translation>有多边形位于 {} 的定义范围之外。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>A polygon that reaches less far into a block does not choose it; small polygons always choose the blocks they lie in. 0: every block that a polygon touches.</source>
            <translation>伸入区块不足此占比的多边形不选取该区块；小多边形总会选取其所在的区块。0：选取多边形触及的所有区块。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/preview.py" />
            <source>A preview shows at most {} blocks, not {}; zoom in.</source>
            <translation>预览最多显示 {} 个区块，而不是 {} 个；请放大。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>A raster of each; image quality is one of each source</source>
            <translation>各一个栅格；影像质量则每个影像源一个</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/server.py" />
            <source>A request is one JSON object; batches are not taken.</source>
            <translation>请求是一个 JSON 对象；不接受批量请求。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_session.py" />
            <source>A run is in progress; wait for its end, or cancel it.</source>
            <translation>正在运行；请等待结束或取消。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/job_creation.py" />
            <source>A run of blocks is three numbers: row, first column, end column.</source>
            <translation>一段区块由三个数表示：行、首列、末列。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>A says cropland</source>
            <translation>A 判为耕地</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>A standard deviation of the normalisation is 0.</source>
            <translation>归一化的某个标准差为 0。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/measures.py" />
            <source>A sum of absolute differences: estimates near 0 are too high on average.</source>
            <translation>绝对差之和：接近 0 的估计平均偏高。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/workers.py" />
            <source>A worker does not see the folder {}; share it under the same path on all machines.</source>
            <translation>有工作进程看不到文件夹 {}；请在所有机器上以相同路径共享它。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/workers.py" />
            <source>A worker has CropLayer {}, but the run was started with {}; install the same version on all machines.</source>
            <translation>有工作进程的 CropLayer 是 {}，而运行由 {} 启动；请在所有机器上安装同一版本。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>A wrapped network must take NCHW with 3 channels (red, green, blue).</source>
            <translation>被包装的网络必须接受 3 通道（红、绿、蓝）的 NCHW。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>A wrapped network must take float32 or float16.</source>
            <translation>被包装的网络必须接受 float32 或 float16。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>A {} network must have {}, not {}.</source>
            <translation>{} 网络必须有 {}，而不是 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>A {} network must have {}.</source>
            <translation>{} 网络必须有 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Accepted terms</source>
            <translation>已接受的条款</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Accuracies of cropland on the same points; lines are confidence intervals.</source>
            <translation>各数据集在相同点上的耕地精度；线段为置信区间。</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Accuracies; lines are confidence intervals under the design used.</source>
            <translation>精度；线段为所用设计下的置信区间。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <location filename="../../resources/report/accuracy.html" />
            <source>Accuracy</source>
            <translation>精度</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/algorithm.py" />
            <source>Accuracy and areas</source>
            <translation>精度与面积</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Accuracy of {}</source>
            <translation>{} 的精度</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>Accuracy on the same points</source>
            <translation>相同点上的精度</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/adapt_model.py" />
            <source>Adapt the cropland model to labels</source>
            <translation>使耕地模型适配标签</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/teach_page.py" />
            <source>Adapt the model</source>
            <translation>适配模型</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/adapt.py" />
            <source>Adapted from the job's cropland model.</source>
            <translation>由作业的耕地模型适配而来。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/model_section.py" />
            <source>Adapted model</source>
            <translation>适配的模型</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_page.py" />
            <location filename="../../croplayer_qgis/gui/blocks/id_dialog.py" />
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <source>Add as layers</source>
            <translation>添加为图层</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_page.py" />
            <source>Add at least two data sets.</source>
            <translation>请至少添加两个数据集。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/id_dialog.py" />
            <source>Add blocks by id</source>
            <translation>按编号添加区块</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/polygon_dialog.py" />
            <source>Add blocks from polygons</source>
            <translation>从多边形添加区块</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/code_editor.py" />
            <source>Add code</source>
            <translation>添加编码</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>Add from</source>
            <translation>添加自</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/blocks/id_dialog.py" />
            <source>Add {} blocks</source>
            <extracomment>For 1: Add {} block</extracomment>
            <translation>
                <numerusform>添加 {} 个区块</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>Add {} blocks and map</source>
            <extracomment>For 1: Add {} block and map</extracomment>
            <translation>
                <numerusform>添加 {} 个区块并制图</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/run.py" />
            <source>Address of a Dask scheduler, such as tls://10.0.0.5:8786, whose workers map the blocks.</source>
            <translation>制作区块的 Dask 调度器地址，如 tls://10.0.0.5:8786。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/installed_models.py" />
            <source>Address of a model package (.zip) or STAC item (.json):</source>
            <translation>模型包（.zip）或 STAC 条目（.json）的地址：</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/view_bar.py" />
            <source>Address with {lat}, {lon} and {zoom} in it:</source>
            <translation>含 {lat}、{lon} 和 {zoom} 的地址：</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/job_run.py" />
            <source>Adds both layers, styled, to the project.</source>
            <translation>将两个图层连同样式添加到项目。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/layer_section.py" />
            <source>Adds the job's layers to the map; those already there keep your styles and order</source>
            <translation>将作业的图层添加到地图；已有图层的样式和顺序不变</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/model_section.py" />
            <source>Adopt</source>
            <translation>采用</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Against official statistics</source>
            <translation>与官方统计比较</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>Against the 1:1 line, R² of the {} areas was {} and the RMSE {} ha (n = {}).</source>
            <translation>相对 1:1 线，{}面积的 R² 为 {}，RMSE 为 {} 公顷（n = {}）。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/compare_data_sets.py" />
            <source>Agreement</source>
            <translation>一致性</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>Agreement at every pixel</source>
            <translation>每个像元的一致性</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/accuracy_overlays.py" />
            <source>Agreement of {} data sets</source>
            <translation>{} 个数据集的一致性</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>All blocks of this job are mapped</source>
            <translation>此作业的全部区块均已制图</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <source>All disagreements are settled. Stop, then assess the map on the page Assess.</source>
            <translation>所有分歧均已裁定。请停止，然后在评价页评价地图。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/polygon_dialog.py" />
            <source>All features</source>
            <translation>全部要素</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/declared.py" />
            <source>All files (*)</source>
            <translation>全部文件 (*)</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>All finished blocks</source>
            <translation>全部已完成的区块</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/validation.py" />
            <source>All labels say {}; an adaptation needs ground of both kinds.</source>
            <translation>全部标签都为{}；适配需要两类地面。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/census.py" />
            <source>All pixels compared: there is no sampling error.</source>
            <translation>比较了全部像元：没有抽样误差。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/guide.py" />
            <source>All places were gone through; the queue goes on.</source>
            <translation>所有位置都已查看；队列继续。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <source>All points are labelled. Stop labelling, then assess the map on the page Assess.</source>
            <translation>全部点已标注。请停止标注，然后在评价页评价地图。</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>All regions and classes: {}.</source>
            <translation>全部区域和类别：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/queue_bar.py" />
            <source>All regions of a block before those of the next: the block with most of it comes first</source>
            <translation>先看完一个区块的所有图斑再看下一个：量最大的区块在前</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/accuracy_overlays.py" />
            <source>All {} say cropland</source>
            <translation>{} 个都判为耕地</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/assessment.py" />
            <source>All {} units of the stratum {} are right: errors in up to {} % of it cannot be excluded, and no standard error holds them.</source>
            <translation>层 {1} 的 {0} 个单元全部正确：不能排除其中至多 {2} % 有误，而标准误不包含这些误差。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/result_tables.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Allocation</source>
            <translation>分配</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/page.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/accuracy.py" />
            <source>Allocation disagreement</source>
            <translation>分配分歧</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/queue_bar.py" />
            <source>Along a line: draw it on a view, a right click ends it</source>
            <translation>沿线：在视图上画线，右键结束</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/review/region_queue.py" />
            <source>Along a path</source>
            <translation>沿路径</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/model.py" />
            <source>Also the weights that a training of one's own starts from.</source>
            <translation>同时安装用于开始自己训练的权重。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/estimate.py" />
            <source>An estimate needs a source, and runs of row, first column and end column.</source>
            <translation>估算需要影像源，以及由行、首列、末列组成的区块段。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/runner.py" />
            <source>An unexpected error stopped this block; the log has the details. Please report it.</source>
            <translation>意外错误中止了此区块；详情见日志。请报告该问题。</translation>
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>Annual cropland, sown and harvested within 12 months; perennial woody crops are tree cover.</source>
            <translation>12 个月内播种和收获的一年生作物；多年生木本作物属树木覆盖。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/task_bar.py" />
            <location filename="../../croplayer_qgis/gui/teach/model_section.py" />
            <source>Another task is running; cancel it or wait for its end.</source>
            <translation>另一任务正在运行；请取消或等待结束。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/blocks.py" />
            <source>Any reference system; invalid polygons are repaired.</source>
            <translation>任何坐标参照系；无效多边形会被修复。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/correct_job.py" />
            <source>Apply corrections to a job</source>
            <translation>将修正应用到作业</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/apply_bar.py" />
            <source>Apply corrections to the map</source>
            <translation>将修正应用到地图</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>Apply what people corrected in the review; the files say which it is.</source>
            <translation>应用目视检查中的修正；文件注明是否含修正。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>Apply what people corrected; the files say whether corrections are in them</source>
            <translation>应用人工修正；文件注明是否含修正</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/sample/strata_table.py" />
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <location filename="../../croplayer_qgis/layers/review/region_queue.py" />
            <source>Area</source>
            <translation>面积</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/blocks.py" />
            <source>Area (polygons)</source>
            <translation>范围（多边形）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>Area of interest (polygons)</source>
            <translation>感兴趣区（多边形）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <source>Area or block layer (polygons)</source>
            <translation>范围或区块图层（多边形）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/page.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/accuracy.py" />
            <source>Area proportion</source>
            <translation>面积比例</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <location filename="../../resources/report/accuracy.html" />
            <source>Area proportions</source>
            <translation>面积比例</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/area_statistics.py" />
            <source>Area statistics</source>
            <translation>面积统计</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/segment_raster.py" />
            <source>Area with imagery [ha]</source>
            <translation>有影像的面积 [公顷]</translation>
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>Area with imagery, ha</source>
            <translation>有影像的面积，公顷</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/dock.py" />
            <source>Areas</source>
            <translation>面积</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Areas are ellipsoidal (WGS 84); pixels on the edge of a region count by the part that is covered.</source>
            <translation>面积为椭球面积（WGS 84）；区域边缘的像元按被覆盖的部分计算。</translation>
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>Areas are pixels of {} m (tile zoom {}) times their area on the WGS 84 ellipsoid: what the map shows, not an estimate of the true area. That, with its standard error, needs a probability sample with reference labels (CropLayer's accuracy tools). Expected correctness is a model's prediction, not a measured accuracy. Regions below {} ha were merged into their neighbours. The block totals exclude places without imagery.</source>
            <translation>面积由 {} 米像元（瓦片级别 {}）乘以其在 WGS 84 椭球上的面积得到：是地图所显示的，而不是真实面积的估计。后者及其标准误需要有参考标签的概率样本（CropLayer 的精度工具）。预期正确率是模型的预测，不是实测精度。小于 {} 公顷的图斑并入相邻图斑。区块合计不含无影像处。</translation>
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>Areas are those inside the area of interest; figures of sources and blocks are of whole blocks.</source>
            <translation>面积为感兴趣区之内的；影像源和区块的数值针对整个区块。</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Areas by region: {}.</source>
            <translation>各区域面积：{}。</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Areas of regions</source>
            <translation>区域面积</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <source>Areas of the regions</source>
            <translation>各区域的面积</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/statistics_columns.py" />
            <source>Areas: found out</source>
            <translation>面积列：自动识别</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Areas: pixel count and error-adjusted</source>
            <translation>面积：像元计数与误差校正</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/estimation.py" />
            <source>As value ± {} SE leaves 0-1: at each end the wider of it and the Wilson interval with {} effective units.</source>
            <translation>因为数值 ± {} SE 超出 0-1：每一端取它与 {} 个有效单元的 Wilson 区间中较宽者。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/sampling.py" />
            <source>Ask for at least 2 sample units, not {}.</source>
            <translation>至少需要 2 个样本单元，而不是 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/tile_view.py" />
            <source>Asking for one tile at the centre of the map…</source>
            <translation>正在请求地图中心的一块瓦片…</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/test_source.py" />
            <source>Asking {}</source>
            <translation>正在请求 {}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/package_index_field.py" />
            <source>Asking {}…</source>
            <translation>正在询问 {}…</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/dock.py" />
            <source>Assess</source>
            <translation>评价</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/assess_accuracy.py" />
            <source>Assess accuracy</source>
            <translation>评价精度</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/image_quality.py" />
            <source>Assess image quality</source>
            <translation>评价影像质量</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <source>Assess the map</source>
            <translation>评价地图</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/runner.py" />
            <source>At zoom {} a pixel is {} m; the cropland model was trained for {} to {} m and may map poorly.</source>
            <translation>缩放级别 {} 的像元为 {} 米；耕地模型按 {} 至 {} 米训练，结果可能较差。</translation>
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>Attribution and provenance</source>
            <translation>署名与来源</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>B</source>
            <translation>B</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>B says cropland</source>
            <translation>B 判为耕地</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <location filename="../../croplayer_qgis/gui/help/help_window.py" />
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <source>Backspace</source>
            <translation>退格键</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Band</source>
            <translation>波段</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Band of the class table.</source>
            <translation>编码表对应的波段。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Band of the map.</source>
            <translation>地图的波段。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/map_picker.py" />
            <source>Band of the raster that holds the classes</source>
            <translation>栅格中含类别的波段</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/source_slot.py" />
            <location filename="../../croplayer_qgis/shared/messages/imagery.py" />
            <source>Bands</source>
            <translation>波段</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <source>Bands of source A</source>
            <translation>影像源 A 的波段</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <source>Bands of source B</source>
            <translation>影像源 B 的波段</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Basis</source>
            <translation>依据</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>Begin of the file names. Empty: the job's name.</source>
            <translation>文件名的开头。留空：作业名称。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/ground/classes.py" />
            <source>Bins need at least two edges, each larger than the one before.</source>
            <translation>分箱至少需要两个边界，且依次增大。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <location filename="../../croplayer_qgis/gui/run/block_model.py" />
            <location filename="../../croplayer_qgis/gui/teach/label_section.py" />
            <source>Block</source>
            <translation>区块</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/correct.py" />
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Block ids</source>
            <translation>区块编号</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/preview.py" />
            <source>Block {} is not part of the job in {}.</source>
            <translation>区块 {} 不属于 {} 中的作业。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/selection.py" />
            <location filename="../../croplayer_qgis/engine/tasks/correct.py" />
            <source>Block {} is not part of the job in {}; choose blocks of the job.</source>
            <translation>区块 {} 不属于 {} 中的作业；请选择该作业的区块。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/rows.py" />
            <source>Block {} is not part of the job.</source>
            <translation>区块 {} 不属于该作业。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/grid/block.py" />
            <source>Block {} is outside the grid, which runs from S90.00_W180.00 to N89.95_E179.95.</source>
            <translation>区块 {} 在格网之外，格网从 S90.00_W180.00 到 N89.95_E179.95。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/pixels.py" />
            <source>Block {} lies beyond 85° latitude, where tile services have no imagery.</source>
            <translation>区块 {} 超出纬度 85°，瓦片服务在那里没有影像。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/review.py" />
            <source>Block {} was mapped again meanwhile; nothing was stored: look at its new regions.</source>
            <translation>区块 {} 期间已重新制图；什么也没有保存：请查看其新图斑。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <location filename="../../croplayer_qgis/gui/dock.py" />
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <location filename="../../croplayer_qgis/shared/messages/blocks.py" />
            <location filename="../../croplayer_qgis/shared/messages/estimate.py" />
            <location filename="../../croplayer_qgis/shared/messages/queue.py" />
            <location filename="../../resources/report/job_report.html.j2" />
            <source>Blocks</source>
            <translation>区块</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/storage_options.py" />
            <source>Blocks at a time</source>
            <translation>同时制作的区块数</translation>
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>Blocks by how like its training data the ground looks to the cropland model: {}. Where it is unknown, no more than 50 % expected correctness is claimed.</source>
            <translation>区块（按地面在耕地模型看来与其训练数据的相似程度）：{}。未知之处，预期正确率至多为 50 %。</translation>
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>Blocks by scene class</source>
            <translation>区块（按场景类别）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/layer_specs.py" />
            <location filename="../../croplayer_qgis/processing/job_run.py" />
            <source>Blocks by state</source>
            <translation>区块（按状态）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>Blocks chosen on the map ({})</source>
            <translation>地图上所选的区块（{}）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/job_run.py" />
            <source>Blocks failed</source>
            <translation>失败的区块</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/review_queue.py" />
            <source>Blocks in the queue</source>
            <translation>队列中的区块</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/job_run.py" />
            <source>Blocks mapped</source>
            <translation>已制图的区块</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/polygon_task.py" />
            <source>Blocks of {}</source>
            <translation>{} 的区块</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <source>Blocks that share area with the polygons, in any reference system.</source>
            <translation>与多边形（任意坐标参照系）有重叠面积的区块。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <source>Blocks to add as runs along rows: row, first column, column behind the last one.</source>
            <translation>要添加的区块，按行成段：行、首列、末列之后一列。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Blocks to draw, for the cluster design.</source>
            <translation>整群设计要抽取的区块数。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/guide.py" />
            <source>Blocks were mapped again: the queue shows their new regions.</source>
            <translation>有区块已重新制图：队列显示其新图斑。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>Blocks whose files are damaged</source>
            <translation>文件损坏的区块</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <location filename="../../croplayer_qgis/processing/job_run.py" />
            <source>Blocks without imagery</source>
            <translation>无影像的区块</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>Both labellers agree on {} of {} points ({} %).</source>
            <extracomment>For 1: Both labellers agree on {} of {} point ({} %).</extracomment>
            <translation>
                <numerusform>两位标注员在 {1} 个点中有 {0} 个一致（{2} %）。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/region_panel.py" />
            <source>Both sources agree, so the fusion model could not change the label, only how sure it is.</source>
            <translation>两个影像源一致，因此融合模型不能改变标签，只能改变把握的大小。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/decisions.py" />
            <location filename="../../resources/styles/decision.qml" />
            <location filename="../../resources/styles/regions.qml" />
            <source>Both sources: cropland</source>
            <translation>两个影像源：耕地</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/decisions.py" />
            <location filename="../../resources/styles/decision.qml" />
            <location filename="../../resources/styles/regions.qml" />
            <source>Both sources: not cropland</source>
            <translation>两个影像源：非耕地</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Brush</source>
            <translation>画笔</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/review_queue.py" />
            <source>Build active-learning queue</source>
            <translation>建立主动学习队列</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/environment_task.py" />
            <source>Building the CropLayer engine</source>
            <translation>正在建立 CropLayer 引擎</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>By error-adjusted area, {} of the {} units with sample points lay within {}.</source>
            <extracomment>For 1: By error-adjusted area, {} of the {} unit with sample points lay within {}.</extracomment>
            <translation>
                <numerusform>按误差校正面积，{1} 个有样点的单位中有 {0} 个在 {2} 以内。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <source>By error-adjusted area, {} of {} units do.</source>
            <extracomment>For 1: By error-adjusted area, {} of {} unit does.</extracomment>
            <translation>
                <numerusform>按误差校正面积，{1} 个单位中有 {0} 个在内。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/engine/tasks/compare.py" />
            <source>By pixel count, the cropland of {} lay within ±10 % of the official area in {} of {} units.</source>
            <extracomment>For 1: By pixel count, the cropland of {} lay within ±10 % of the official area in {} of {} unit.</extracomment>
            <translation>
                <numerusform>按像元计数，{0} 的耕地在 {2} 个单位中有 {1} 个与官方面积相差 ±10 % 以内。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>By pixel count, the mapped cropland of {} of {} units lay within {} of the official area.</source>
            <extracomment>For 1: By pixel count, the mapped cropland of {} of {} unit lay within {} of the official area.</extracomment>
            <translation>
                <numerusform>按像元计数，{1} 个单位中有 {0} 个的耕地与官方面积相差 {2} 以内。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <source>By pixel count, {} of {} units lie within ±10 %.</source>
            <extracomment>For 1: By pixel count, {} of {} unit lies within ±10 %.</extracomment>
            <translation>
                <numerusform>按像元计数，{1} 个单位中有 {0} 个在 ±10 % 以内。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>COG to write: cropland, probability, decision and expected correctness.</source>
            <translation>要写出的 COG：耕地、概率、判定和预期正确率。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>COG to write: expected correctness in per cent, and the label 0/1.</source>
            <translation>要写出的 COG：预期正确率（百分比）和标签 0/1。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>CRS</source>
            <translation>坐标参照系</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/result_view.py" />
            <source>CSV files</source>
            <translation>CSV 文件</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/train.py" />
            <source>CSV with id, split (train or test) and gsd_m (metres a pixel).</source>
            <translation>含 id、split（train 或 test）和 gsd_m（每像元米数）的 CSV。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/task_bar.py" />
            <location filename="../../croplayer_qgis/gui/options/engine_options.py" />
            <location filename="../../croplayer_qgis/gui/options/installed_models.py" />
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <location filename="../../croplayer_qgis/gui/setup/model_setup.py" />
            <location filename="../../croplayer_qgis/gui/setup/setup_panel.py" />
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <location filename="../../resources/styles/blocks.qml" />
            <source>Cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/engine_client.py" />
            <source>Cancelled.</source>
            <translation>已取消。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/task_bar.py" />
            <source>Cancelled; nothing was changed.</source>
            <translation>已取消；没有任何改变。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>Cancelled; the map sheet was not written.</source>
            <translation>已取消；未写出图幅。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/task_bar.py" />
            <source>Cancelling…</source>
            <translation>正在取消…</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/key_field.py" />
            <source>Change…</source>
            <translation>更改…</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/model_options.py" />
            <source>Check</source>
            <translation>检查</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Check expected correctness</source>
            <translation>检查预期正确率</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/check_model.py" />
            <source>Check model</source>
            <translation>检查模型</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/check_bar.py" />
            <source>Check the files</source>
            <translation>检查文件</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>Check the imagery providers' terms before you publish what was derived from their imagery.</source>
            <translation>发表由影像得到的结果之前，请查阅影像提供者的条款。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/model_options.py" />
            <source>Checking the model…</source>
            <translation>正在检查模型…</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/installed.py" />
            <location filename="../../croplayer_qgis/engine/tasks/check_model.py" />
            <source>Checking {}</source>
            <translation>正在检查 {}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_page.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_page.py" />
            <source>China 2019, provinces</source>
            <translation>中国 2019，各省</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/map_picker.py" />
            <source>Choose a code table</source>
            <translation>选择编码表</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>Choose a file as source A first: a service covers the whole Earth.</source>
            <translation>请先为影像源 A 选择文件：服务覆盖整个地球。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/layer_picker.py" />
            <source>Choose a file…</source>
            <translation>选择文件…</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>Choose a folder for the new job.</source>
            <translation>请为新作业选择文件夹。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/task_page.py" />
            <source>Choose a folder for the results first.</source>
            <translation>请先选择存放结果的文件夹。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>Choose a folder.</source>
            <translation>请选择文件夹。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <source>Choose a labelled sample, or draw one on the page Sample.</source>
            <translation>请选择已标注的样本，或在样本页抽取一个。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/layer_picker.py" />
            <source>Choose a layer</source>
            <translation>选择图层</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/task_page.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Choose a map first, or open a job in the CropLayer panel.</source>
            <translation>请先选择地图，或在 CropLayer 面板中打开作业。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <source>Choose a point layer.</source>
            <translation>请选择点图层。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_page.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <source>Choose a polygon layer.</source>
            <translation>请选择多边形图层。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/layer_picker.py" />
            <source>Choose a raster</source>
            <translation>选择栅格</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/imagery_algorithm.py" />
            <source>Choose a raster layer or give an imagery source, one of both.</source>
            <translation>请选择栅格图层或给出影像源，二者选一。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_page.py" />
            <source>Choose a raster to add.</source>
            <translation>选择要添加的栅格。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <source>Choose a reference raster.</source>
            <translation>请选择参考栅格。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/layer_picker.py" />
            <source>Choose a sample</source>
            <translation>选择样本</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>Choose a sample first, or draw one on the page Sample.</source>
            <translation>请先选择样本，或在样本页抽取一个。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_session.py" />
            <source>Choose a source of imagery before you map blocks.</source>
            <translation>制图之前请选择影像源。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/sources_page.py" />
            <source>Choose another source than A: two views of the same imagery tell nothing new.</source>
            <translation>请选择与 A 不同的影像源：同一影像看两遍得不到新东西。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>Choose blocks on the page Blocks first</source>
            <translation>请先在区块页选择区块</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/remedies.py" />
            <source>Choose folder…</source>
            <translation>选择文件夹…</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/layer_picker.py" />
            <source>Choose official statistics</source>
            <translation>选择官方统计</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/layer_picker.py" />
            <source>Choose one</source>
            <translation>请选择</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/mbtiles_field.py" />
            <source>Choose the MBTiles file.</source>
            <translation>选择 MBTiles 文件。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Choose the file for the sample first.</source>
            <translation>请先选择样本文件。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/source_slot.py" />
            <source>Choose the imagery.</source>
            <translation>请选择影像。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/source_list.py" />
            <source>Choose the imagery…</source>
            <translation>选择影像…</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>Choose the layers of the rasters.</source>
            <translation>请选择栅格的图层。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/corrector.py" />
            <source>Choose what the class is recoded to: it is that already.</source>
            <translation>请选择要重编码成什么：它已经是了。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/export.py" />
            <source>Choose what the raster is to show among {}.</source>
            <translation>请从 {} 中选择栅格要显示的内容。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/export.py" />
            <source>Choose what to export among {}.</source>
            <translation>请从 {} 中选择要导出的内容。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/sources_page.py" />
            <source>Chooses the imagery that came with CropLayer and the blocks it covers: no key, no network</source>
            <translation>选择 CropLayer 随附的影像及其覆盖的区块：不需要密钥，不需要网络</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <location filename="../../resources/report/accuracy.html" />
            <source>Class</source>
            <translation>类别</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/label_section.py" />
            <source>Class in</source>
            <translation>类别字段</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Class raster, or a job's cropland.vrt.</source>
            <translation>类别栅格，或作业的 cropland.vrt。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Class raster, or a job's cropland.vrt; strata are its classes.</source>
            <translation>类别栅格，或作业的 cropland.vrt；其类别即为层。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/compare_data_sets.py" />
            <source>Class table of each of the others in their order, separated by commas: presets (worldcover ...) or CSV files with code and class.</source>
            <translation>其余各数据集的编码表，按顺序，用逗号分隔：预设（worldcover ……）或含 code 和 class 列的 CSV 文件。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Class table of the map: croplayer or another preset, a CSV with code and class; or “decision” or “correctness” to stratify a job's map by decision code or expected correctness.</source>
            <translation>地图的编码表：croplayer 或其他预设、含 code 和 class 列的 CSV；或“decision”或“correctness”，按判定编码或预期正确率对作业的地图分层。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>Classes</source>
            <translation>类别</translation>
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>Classes 1-11, 10 as clouds: column “Class Value” of https://gee-community-catalog.org/projects/S2TSLULC (its “Remapped Value” is another code); 3 and 6 occur in the map of 2020 only: https://github.com/samapriya/awesome-gee-community-datasets/issues/62 and https://gee-community-catalog.org/projects/esrilc2020; Karra et al. 2021, doi:10.1109/IGARSS47720.2021.9553499</source>
            <translation>类别 1-11，10 为云：https://gee-community-catalog.org/projects/S2TSLULC 的“Class Value”列（其“Remapped Value”是另一种编码）；3 和 6 只出现在 2020 年的图中：https://github.com/samapriya/awesome-gee-community-datasets/issues/62 和 https://gee-community-catalog.org/projects/esrilc2020；Karra et al. 2021, doi:10.1109/IGARSS47720.2021.9553499</translation>
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>Classes and 0 as no data: Euro Data Cube, https://collections.eurodatacube.com/worldcover/readme.html, and US EPA, https://github.com/USEPA/ATtILA2/wiki/LCC-Worldcover-2020-ALL; product: Zanaga et al. 2021, doi:10.5281/zenodo.5571936</source>
            <translation>类别及 0 为无数据：Euro Data Cube, https://collections.eurodatacube.com/worldcover/readme.html, 以及 US EPA, https://github.com/USEPA/ATtILA2/wiki/LCC-Worldcover-2020-ALL；产品：Zanaga et al. 2021, doi:10.5281/zenodo.5571936</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Classes of the map</source>
            <translation>地图的类别</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/compare_data_sets.py" />
            <source>Classes of the others</source>
            <translation>其余的类别</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Classes of the reference raster</source>
            <translation>参考栅格的类别</translation>
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>Classes, 0 as background and 120 as cloud: column “Value” of https://gee-community-catalog.org/projects/glc10 (its “Remapped” is another code; it lists no 50 and no 70, wetland and tundra); Gong et al. 2019, doi:10.1016/j.scib.2019.03.002</source>
            <translation>类别，0 为背景，120 为云：https://gee-community-catalog.org/projects/glc10 的“Value”列（其“Remapped”是另一种编码；未列 50 和 70，即湿地和苔原）；Gong et al. 2019, doi:10.1016/j.scib.2019.03.002</translation>
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>Classes, and 0 and 250 as filled values: https://gee-community-catalog.org/projects/glc_fcs; Zhang et al. 2024, doi:10.5194/essd-16-1353-2024</source>
            <translation>类别，0 和 250 为填充值：https://gee-community-catalog.org/projects/glc_fcs；Zhang et al. 2024, doi:10.5194/essd-16-1353-2024</translation>
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>Classes: Earth Engine catalogue, https://developers.google.com/earth-engine/datasets/catalog/GOOGLE_DYNAMICWORLD_V1; Brown et al. 2022, doi:10.1038/s41597-022-01307-4</source>
            <translation>类别：Earth Engine 目录, https://developers.google.com/earth-engine/datasets/catalog/GOOGLE_DYNAMICWORLD_V1；Brown et al. 2022, doi:10.1038/s41597-022-01307-4</translation>
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>Classes: National Geographic Information Resources Directory, as copied on https://www.cnopendata.com/en/data/m/global/china-globeLand30.html; Chen et al. 2015, doi:10.1016/j.isprsjprs.2014.09.002</source>
            <translation>类别：全国地理信息资源目录，转载于 https://www.cnopendata.com/en/data/m/global/china-globeLand30.html；Chen et al. 2015, doi:10.1016/j.isprsjprs.2014.09.002</translation>
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>Classes: as users of the files (Zenodo, record 8176941) read them; Yang &amp; Huang 2021, doi:10.5194/essd-13-3907-2021</source>
            <translation>类别：按文件（Zenodo, 记录 8176941）使用者的读法；Yang &amp; Huang 2021, doi:10.5194/essd-13-3907-2021</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/storage_options.py" />
            <source>Clear</source>
            <translation>清晰</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>Click a block to choose it, drag to choose many, drag with Alt or Ctrl to take some away.</source>
            <translation>单击选一个区块，拖动选多个，按住 Alt 或 Ctrl 拖动则取消。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Click a region: gaps and spurs narrower than twice the size go</source>
            <translation>单击图斑：窄于两倍大小的缝隙和尖刺被去除</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Click a region: it becomes as its neighbour with the longest border</source>
            <translation>单击图斑：变成与公共边界最长的邻居一样</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Click a region: it grows on all sides</source>
            <translation>单击图斑：向四周扩大</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Click a region: it is set as a whole</source>
            <translation>单击图斑：整体设定</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Click a region: it shrinks on all sides</source>
            <translation>单击图斑：向四周收缩</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Click a region: its holes become as it is</source>
            <translation>单击图斑：其孔洞变成与它一样</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Click corners; a right click ends the polygon</source>
            <translation>单击各角点；右键结束多边形</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Click single pixels, or draw a line one pixel wide</source>
            <translation>单击单个像元，或画一像元宽的线</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/shape_asker.py" />
            <source>Click the corners of the polygon on a view; a right click ends it.</source>
            <translation>在视图上单击多边形的角点；右键结束。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/shape_asker.py" />
            <source>Click the path on a view, three places or more; a right click ends it.</source>
            <translation>在视图上单击路径，至少三处；右键结束。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>Clip to</source>
            <translation>裁剪到</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Clusters</source>
            <translation>群</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Clusters: blocks of the grid</source>
            <translation>群：格网的区块</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Clusters: ratio estimator, variance between clusters: Cochran (1977), Sampling Techniques, 3rd edition, Wiley, ch. 11. No finite population correction.</source>
            <translation>整群：比率估计，群间方差：Cochran (1977), Sampling Techniques, 3rd edition, Wiley, ch. 11。不作有限总体校正。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/code_editor.py" />
            <source>Code</source>
            <translation>编码</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/map_picker.py" />
            <source>Code table (file)…</source>
            <translation>编码表（文件）…</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/compare/data_set_table.py" />
            <source>Codes</source>
            <translation>编码</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Codes from</source>
            <translation>编码来自</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/code_editor.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/fields/map_picker.py" />
            <source>Codes of {}</source>
            <translation>{} 的编码</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/statistics_columns.py" />
            <source>Column of areas</source>
            <translation>面积列</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Column of areas in the statistics</source>
            <translation>统计表中的面积列</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Column of class names in points or polygons.</source>
            <translation>点或多边形中类别名称所在的列。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/statistics_columns.py" />
            <source>Column of names</source>
            <translation>名称列</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Column of names in the statistics</source>
            <translation>统计表中的名称列</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <source>Comment</source>
            <translation>备注</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_page.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/dock.py" />
            <source>Compare</source>
            <translation>比较</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/compare/comparison.py" />
            <source>Compare at least two data sets, each under its own name.</source>
            <translation>请至少比较两个数据集，各用不同的名称。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/compare_data_sets.py" />
            <source>Compare data sets</source>
            <translation>比较数据集</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/compare_data_sets.py" />
            <source>Compares cropland data sets with a map: agreement at every pixel (a raster), accuracy and paired differences on a labelled sample (McNemar), and areas in regions against official statistics. Writes CSV files and a report.</source>
            <translation>将耕地数据集与地图比较：每个像元的一致性（栅格）、标注样本上的精度和配对差异（McNemar），以及各区域面积与官方统计的比较。写出 CSV 文件和报告。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <source>Comparing pixels</source>
            <translation>正在比较像元</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Comparison of data sets</source>
            <translation>数据集比较</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Comparison on the same points: exact test of McNemar (1947), Note on the sampling error of the difference between correlated proportions or percentages, Psychometrika 12, 153-157, doi:10.1007/BF02295996; adjusted for the number of comparisons: Holm (1979), A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6, 65-70.</source>
            <translation>在相同点上比较：McNemar (1947) 的精确检验, Note on the sampling error of the difference between correlated proportions or percentages, Psychometrika 12, 153-157, doi:10.1007/BF02295996；按比较次数校正：Holm (1979), A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6, 65-70。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/task_page.py" />
            <source>Confidence</source>
            <translation>置信度</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/areas.py" />
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <location filename="../../croplayer_qgis/engine/tasks/compare.py" />
            <source>Confidence level</source>
            <translation>置信水平</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Confidence level (0-1)</source>
            <translation>置信水平（0-1）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/queue_bar.py" />
            <source>Conflicts</source>
            <translation>冲突</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/correct_job.py" />
            <source>Conflicts with a new map</source>
            <translation>与新地图冲突</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>Consistency of A and B</source>
            <translation>A 与 B 的一致性</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/help/help_window.py" />
            <source>Contents</source>
            <translation>目录</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Contract</source>
            <translation>收缩</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/region_panel.py" />
            <source>Contributions to the fusion model's log-odds of cropland (SHAP values)</source>
            <translation>对融合模型耕地对数几率的贡献（SHAP 值）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/result_view.py" />
            <source>Copies findings and tables as text</source>
            <translation>将结论和表格复制为文本</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/diagnostics_dialog.py" />
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/result_view.py" />
            <source>Copy all</source>
            <translation>全部复制</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/chart_picture.py" />
            <source>Copy picture</source>
            <translation>复制图片</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/result_table.py" />
            <source>Copy table</source>
            <translation>复制表格</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/block_view.py" />
            <source>Copy the id</source>
            <translation>复制编号</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/block_view.py" />
            <source>Copy the message</source>
            <translation>复制消息</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/adapt.py" />
            <source>Copy the model among the installed ones first, and map with the copy.</source>
            <translation>先把模型复制到已安装的模型中，再用副本制图。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Correct</source>
            <translation>修正</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <source>Correct the shift between the sources</source>
            <translation>校正影像源之间的偏移</translation>
        </message>
        <message>
            <location filename="../../resources/styles/block_shift.qml" />
            <source>Corrected</source>
            <translation>已校正</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <location filename="../../croplayer_qgis/layers/review/view_layers.py" />
            <source>Corrections</source>
            <translation>修正</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/correct_job.py" />
            <source>Corrections in force</source>
            <translation>有效的修正</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/source_slot.py" />
            <source>Credit</source>
            <translation>署名</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/dock.py" />
            <location filename="../../croplayer_qgis/gui/options/options_page.py" />
            <location filename="../../croplayer_qgis/plugin.py" />
            <location filename="../../croplayer_qgis/plugin_stub.py" />
            <source>CropLayer</source>
            <translation>CropLayer</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/dock.py" />
            <location filename="../../croplayer_qgis/layers/accuracy_overlays.py" />
            <location filename="../../croplayer_qgis/plugin.py" />
            <source>CropLayer accuracy</source>
            <translation>CropLayer 精度</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/plugin_stub.py" />
            <source>CropLayer cannot use a part of this QGIS ({}); update QGIS, or install the plugin again.</source>
            <translation>CropLayer 无法使用此 QGIS 的某个部分（{}）；请更新 QGIS，或重新安装插件。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/plugin_stub.py" />
            <source>CropLayer could not start ({}); the log's tab CropLayer has the details.</source>
            <translation>CropLayer 无法启动（{}）；详情见日志的 CropLayer 页。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/help/help_window.py" />
            <source>CropLayer help</source>
            <translation>CropLayer 帮助</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/plugin_stub.py" />
            <source>CropLayer needs QGIS 3.22 with Python 3.9 or newer; this is QGIS {} with Python {}.</source>
            <translation>CropLayer 需要 QGIS 3.22 和 Python 3.9 或更新版本；这是 QGIS {}、Python {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/corner_buttons.py" />
            <source>CropLayer options</source>
            <translation>CropLayer 选项</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/plugin.py" />
            <source>CropLayer panel</source>
            <translation>CropLayer 面板</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/dock.py" />
            <location filename="../../croplayer_qgis/plugin.py" />
            <source>CropLayer review</source>
            <translation>CropLayer 目视检查</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/dock.py" />
            <source>CropLayer review: {}</source>
            <translation>CropLayer 目视检查：{}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/engine_options.py" />
            <source>CropLayer {}, Python {}; computes with {}</source>
            <translation>CropLayer {}，Python {}；使用 {} 计算</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/plugin_stub.py" />
            <source>CropLayer's files are incomplete; remove the plugin and install it again.</source>
            <translation>CropLayer 的文件不完整；请删除插件并重新安装。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_page.py" />
            <location filename="../../croplayer_qgis/gui/run/run_session.py" />
            <location filename="../../croplayer_qgis/layers/job_group.py" />
            <source>CropLayer: {}</source>
            <translation>CropLayer：{}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <location filename="../../croplayer_qgis/gui/options/task_text.py" />
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <location filename="../../croplayer_qgis/gui/review/keys.py" />
            <location filename="../../croplayer_qgis/gui/teach/label_section.py" />
            <location filename="../../croplayer_qgis/processing/job_run.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/products.py" />
            <location filename="../../resources/styles/cropland.qml" />
            <source>Cropland</source>
            <translation>耕地</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/fuse_rasters.py" />
            <location filename="../../croplayer_qgis/processing/segment_raster.py" />
            <source>Cropland [ha]</source>
            <translation>耕地 [公顷]</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Cropland by region</source>
            <translation>各区域耕地</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/apply_bar.py" />
            <source>Cropland in the corrected blocks: {:,.1f} ha without corrections, {:,.1f} ha with them.</source>
            <translation>已修正区块的耕地：不含修正 {:,.1f} 公顷，含修正 {:,.1f} 公顷。</translation>
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>Cropland layer of this plugin (band 1 of a block, or the mosaic).</source>
            <translation>本插件的耕地图层（区块的波段 1，或镶嵌）。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/layer_section.py" />
            <source>Cropland mapped so far: &lt;b&gt;{:,.1f} ha&lt;/b&gt;</source>
            <translation>目前已制图的耕地：&lt;b&gt;{:,.1f} 公顷&lt;/b&gt;</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Cropland means</source>
            <translation>耕地的含义</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/adapted_models.py" />
            <source>Cropland missed: {:.1f} %, {:.1f} % without.</source>
            <translation>漏掉的耕地：{:.1f} %，未适配时 {:.1f} %。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/job_models.py" />
            <source>Cropland model</source>
            <translation>耕地模型</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/map_picker.py" />
            <source>Cropland of the open job</source>
            <translation>已打开作业的耕地</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/map_picker.py" />
            <source>Cropland of the open job, with corrections</source>
            <translation>已打开作业的耕地，含修正</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>Cropland of the regions, pixel count</source>
            <translation>各区域的耕地，像元计数</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/print_layout.py" />
            <location filename="../../resources/report/job_report.html.j2" />
            <source>Cropland of {}</source>
            <translation>{} 的耕地</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/label_section.py" />
            <source>Cropland or 1, other or 0; without a value a feature is no label</source>
            <translation>cropland 或 1，other 或 0；没有值的要素不是标签</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/export_job.py" />
            <source>Cropland polygons</source>
            <translation>耕地多边形</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>Cropland polygons (GeoPackage)</source>
            <translation>耕地多边形（GeoPackage）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/segment_raster.py" />
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/products.py" />
            <source>Cropland probability</source>
            <translation>耕地概率</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Cropland probability A</source>
            <translation>耕地概率 A</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Cropland probability B</source>
            <translation>耕地概率 B</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Cropland probability in band 1, in any reference system; its no-data stays out.</source>
            <translation>波段 1 为耕地概率，任何坐标参照系；其无数据不参与。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/export_job.py" />
            <source>Cropland raster</source>
            <translation>耕地栅格</translation>
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>Cropland seen in it alone, ha</source>
            <translation>只见于其中的耕地，公顷</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/pictures.py" />
            <location filename="../../croplayer_qgis/layers/layer_specs.py" />
            <location filename="../../croplayer_qgis/processing/correct_job.py" />
            <source>Cropland, corrected</source>
            <translation>耕地，已修正</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/region_panel.py" />
            <source>Cropland, errors considered</source>
            <translation>耕地，考虑误差后</translation>
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>Cropland, orchards included.</source>
            <translation>耕地，含果园。</translation>
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>Cropland.</source>
            <translation>耕地。</translation>
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>Crops: human planted cereals, grasses and crops not at tree height; band 'label', codes 0-8.</source>
            <translation>作物：人工种植、不及树高的谷物、草和作物；波段“label”，编码 0-8。</translation>
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>Crops: planted cereals, grasses and crops below tree height; rice under water may be class 4.</source>
            <translation>作物：种植的谷物、草和低于树高的作物；水下的水稻可能属类别 4。</translation>
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>Cultivated land, orchards and other economic crops included; 255 is the sea.</source>
            <translation>含耕地、果园和其他经济作物；255 为海。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_page.py" />
            <source>Cultivated land, ridges excluded (Third National Land Survey); or a table of names and areas</source>
            <translation>耕地，不含田埂（第三次全国国土调查）；或名称与面积的表</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Cut</source>
            <translation>切割</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/run.py" />
            <source>Dask scheduler</source>
            <translation>Dask 调度器</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <location filename="../../resources/report/accuracy.html" />
            <source>Data set</source>
            <translation>数据集</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_page.py" />
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <location filename="../../resources/report/accuracy.html" />
            <source>Data sets</source>
            <translation>数据集</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>Data sets that say cropland</source>
            <translation>判为耕地的数据集数</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/products.py" />
            <location filename="../../resources/report/job_report.html.j2" />
            <source>Decision</source>
            <translation>判定</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Decision of the job</source>
            <translation>作业的判定</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/fuse_rasters.py" />
            <source>Decision {}: {:.1f} ha</source>
            <translation>判定 {}：{:.1f} 公顷</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/areas.py" />
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <location filename="../../croplayer_qgis/engine/tasks/compare.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <location filename="../../resources/report/accuracy.html" />
            <source>Design</source>
            <translation>设计</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/result_view.py" />
            <source>Design and estimator</source>
            <translation>设计与估计方法</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Design of your points</source>
            <translation>点的设计</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>Details of polygons to leave out. Empty: two pixels of the imagery; 0: none.</source>
            <translation>多边形中要省略的细节。留空：两个影像像元；0：不省略。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>Deviation</source>
            <translation>偏差</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <source>Deviation from official statistics</source>
            <translation>与官方统计的偏差</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>Deviation from official statistics, pixel count</source>
            <translation>与官方统计的偏差，像元计数</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Deviation of mapped cropland from the official area, with the band of ±10 %.</source>
            <translation>制图耕地与官方面积的偏差，含 ±10 % 带。</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Deviation of the pixel-count area by region.</source>
            <translation>各区域像元计数面积的偏差。</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Deviation, %</source>
            <translation>偏差，%</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/accuracy_overlays.py" />
            <source>Deviation, error-adjusted area</source>
            <translation>偏差，误差校正面积</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/accuracy_overlays.py" />
            <source>Deviation, pixel count</source>
            <translation>偏差，像元计数</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/diagnostics_dialog.py" />
            <source>Diagnostics report</source>
            <translation>诊断报告</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/options_page.py" />
            <source>Diagnostics report…</source>
            <translation>诊断报告…</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>Difference</source>
            <translation>差异</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/model.py" />
            <source>Digest that the file must have, 64 hexadecimal digits. Empty: not checked.</source>
            <translation>文件必须具有的摘要，64 位十六进制数字。留空：不检查。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>Disagree</source>
            <translation>不同意</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/review/region_queue.py" />
            <source>Disagreement</source>
            <translation>分歧</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/queue_bar.py" />
            <source>Disputes</source>
            <translation>争议</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/view_bar.py" />
            <source>Divides a view between two; drag the line</source>
            <translation>将一个视图分成两部分；拖动分界线</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>Do not join polygons across the edges of blocks.</source>
            <translation>不跨区块边界合并多边形。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <location filename="../../resources/styles/blocks.qml" />
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <source>Download</source>
            <translation>下载</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Draw a line right across a region: its smaller part is set</source>
            <translation>画线横穿图斑：设定其较小的部分</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Draw a line through cropland: a strip along it is not cropland</source>
            <translation>画一条穿过耕地的线：沿线一条不是耕地</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Draw a line with the button held; it is as wide as said below</source>
            <translation>按住按钮画线；宽度见下</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Draw a polygon: one class inside it is set, the rest stays</source>
            <translation>画多边形：其中的一类被设定，其余不变</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/corrector.py" />
            <source>Draw the line right across a region: the smaller part of it is set.</source>
            <translation>请画线横穿图斑：设定其较小的部分。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/corrector.py" />
            <source>Draw the line through cropland that is to be cut.</source>
            <translation>请画出要切开耕地的线。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Draw the sample</source>
            <translation>抽取样本</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/sample.py" />
            <source>Drawing blocks and points</source>
            <translation>正在绘制区块和点</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/sample.py" />
            <source>Drawing points</source>
            <translation>正在抽取点</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>Drawing the map sheet…</source>
            <translation>正在绘制图幅…</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <source>Drawn as</source>
            <translation>抽取方式</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/make_sample.py" />
            <source>Draws sample points from a map by a probability design, for labelling and accuracy assessment; seed and design are stored with them. Size: give the number of points, or the standard error of overall accuracy to reach (Cochran 1977; Olofsson et al. 2014, eq. 13). Nothing in the points tells the map's class, so that labels are given blind.</source>
            <translation>按概率设计从地图抽取样点，用于标注和精度评价；种子和设计随样点保存。样本量：给出点数，或要达到的总体精度标准误（Cochran 1977；Olofsson et al. 2014, eq. 13）。点中没有任何内容透露地图的类别，因此是盲标注。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/model_section.py" />
            <source>Drop</source>
            <translation>放弃</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/sample_size.py" />
            <source>Each stratum needs at least 2 sample units, or no standard error can be estimated.</source>
            <translation>每层至少需要 2 个样本单元，否则无法估计标准误。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/data_set_table.py" />
            <source>Edit codes…</source>
            <translation>编辑编码…</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/decisions.py" />
            <location filename="../../resources/styles/decision.qml" />
            <location filename="../../resources/styles/regions.qml" />
            <source>Edited by a person</source>
            <translation>由人修改</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Empty: 1 for floating point rasters, 100 (per cent) for whole numbers.</source>
            <translation>留空：浮点栅格为 1，整数为 100（百分比）。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Empty: as the header says. 15 mu are a hectare.</source>
            <translation>留空：按表头。15 亩为 1 公顷。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Empty: found by its header, such as province or 地区.</source>
            <translation>留空：按表头识别，如 province 或 地区。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Empty: the one with a unit in its header, or the only one with numbers.</source>
            <translation>留空：表头含单位的列，或唯一的数字列。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/engine_options.py" />
            <source>Engine</source>
            <translation>引擎</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>English or Chinese names are matched with official statistics.</source>
            <translation>英文或中文名称与官方统计匹配。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/source_parameters.py" />
            <source>Entry of QGIS's authentication database with the key or token (Basic without a user name: the password is the key). Empty: an environment variable such as CROPLAYER_TOKEN_MAPBOX.</source>
            <translation>QGIS 身份验证数据库中含密钥或令牌的条目（没有用户名的 Basic：密码即密钥）。留空：环境变量，如 CROPLAYER_TOKEN_MAPBOX。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Equal</source>
            <translation>相等</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Error matrix</source>
            <translation>误差矩阵</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Error matrix in area proportions, accuracies and error-adjusted areas: Olofsson, Foody, Herold, Stehman, Woodcock &amp; Wulder (2014), Good practices for estimating area and assessing accuracy of land change, Remote Sensing of Environment 148, 42-57, doi:10.1016/j.rse.2014.02.015; strata other than the map's classes: Stehman (2014), Estimating area and map accuracy for stratified random sampling when the strata are different from the map classes, International Journal of Remote Sensing 35 (13), 4923-4939, doi:10.1080/01431161.2014.930207.</source>
            <translation>面积比例的误差矩阵、精度和误差校正面积：Olofsson, Foody, Herold, Stehman, Woodcock &amp; Wulder (2014), Good practices for estimating area and assessing accuracy of land change, Remote Sensing of Environment 148, 42-57, doi:10.1016/j.rse.2014.02.015；层不同于地图类别时：Stehman (2014), Estimating area and map accuracy for stratified random sampling when the strata are different from the map classes, International Journal of Remote Sensing 35 (13), 4923-4939, doi:10.1080/01431161.2014.930207。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <source>Error matrix: map in rows, reference in columns</source>
            <translation>误差矩阵：行为地图，列为参考</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <source>Error-adjusted</source>
            <translation>误差校正</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Error-adjusted areas of regions: difference estimator, the mapped area plus the mean of reference less map over the units inside: Särndal, Swensson &amp; Wretman (1992), Model Assisted Survey Sampling, Springer, doi:10.1007/978-1-4612-4378-6; McRoberts (2011), Satellite image-based maps: Scientific inference or pretty pictures?, Remote Sensing of Environment, doi:10.1016/j.rse.2010.10.013.</source>
            <translation>区域的误差校正面积：差值估计，即制图面积加上区域内单元的参考减地图的均值：Särndal, Swensson &amp; Wretman (1992), Model Assisted Survey Sampling, Springer, doi:10.1007/978-1-4612-4378-6；McRoberts (2011), Satellite image-based maps: Scientific inference or pretty pictures?, Remote Sensing of Environment, doi:10.1016/j.rse.2010.10.013。</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Error-adjusted, ha</source>
            <translation>误差校正，公顷</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/task_text.py" />
            <source>Errors</source>
            <translation>误差</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/assess_accuracy.py" />
            <source>Estimates the accuracy of a map: error matrix, overall, user's and producer's accuracy, F1 and error-adjusted areas (ha), each with standard error and confidence interval under the design of the sample (Olofsson et al. 2014, Stehman 2014). Give a sample of 'Make sample points' with labels, your own labelled points and how they were drawn, or reference polygons or a reference raster to compare with every pixel. Writes CSV files and a report.</source>
            <translation>估计地图的精度：误差矩阵、总体精度、用户精度、生产者精度、F1 和误差校正面积（公顷），各按样本设计给出标准误和置信区间（Olofsson et al. 2014, Stehman 2014）。给出“抽取样点”的带标签样本、自己的标注点及其抽取方式，或与每个像元比较的参考多边形或参考栅格。写出 CSV 文件和报告。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/areas.py" />
            <source>Estimating areas</source>
            <translation>正在估计面积</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/areas.py" />
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <location filename="../../croplayer_qgis/engine/tasks/compare.py" />
            <source>Estimator</source>
            <translation>估计方法</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/evaluate_errors.py" />
            <source>Evaluate errors of a cropland raster</source>
            <translation>评估耕地栅格的误差</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/job_models.py" />
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Evaluation model</source>
            <translation>误差评估模型</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/sample_size.py" />
            <source>Every stratum needs an area above zero; leave out the ones that do not occur.</source>
            <translation>每层的面积必须大于零；请去掉不出现的层。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>Everything ends at it. Any reference system. Empty: whole blocks.</source>
            <translation>一切到此为界。任何坐标参照系。留空：整个区块。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Expand</source>
            <translation>扩大</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/sample/strata_table.py" />
            <source>Expected</source>
            <translation>预期</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/sample.py" />
            <source>Expected accuracies are given for strata that do not occur: {}. Those of the map: {}.</source>
            <translation>给出了不出现的层的预期精度：{}。地图的层：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Expected accuracy</source>
            <translation>预期精度</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <source>Expected and observed correctness</source>
            <translation>预期与实测正确率</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/evaluate_errors.py" />
            <source>Expected area of error [ha]</source>
            <translation>预期误差面积 [公顷]</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/products.py" />
            <source>Expected correctness</source>
            <translation>预期正确率</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Expected correctness of the job</source>
            <translation>作业的预期正确率</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/review/region_queue.py" />
            <source>Expected error</source>
            <translation>预期误差</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Expected user's accuracy of strata (0-1)</source>
            <translation>各层的预期用户精度（0-1）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/strata_table.py" />
            <source>Expected user's accuracy of the stratum: a guess from a pilot sample or from similar maps</source>
            <translation>该层的预期用户精度：由试点样本或类似地图猜测</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/explain_section.py" />
            <source>Explain</source>
            <translation>解释</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/export_job.py" />
            <source>Export the cropland of a job</source>
            <translation>导出作业的耕地</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Extent</source>
            <translation>范围</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/accuracy.py" />
            <source>F1 score</source>
            <translation>F1 分数</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>F1 score of cropland</source>
            <translation>耕地的 F1 分数</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <location filename="../../resources/styles/blocks.qml" />
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>Failed blocks</source>
            <translation>失败的区块</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Failed tiles allowed [%]</source>
            <translation>允许失败的瓦片 [%]</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/adapt.py" />
            <source>Features could not be kept beside the job: they are computed again next time.</source>
            <translation>特征无法保存在作业旁：下次将重新计算。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/official.py" />
            <source>Features of this name overlap, so that their areas cannot be added up.</source>
            <translation>同名的要素重叠，面积不能相加。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/polygon_dialog.py" />
            <source>Features with this value, such as a province:</source>
            <translation>取此值的要素，如某个省：</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/source_slot.py" />
            <source>Fetch one tile at the centre of the map and show it</source>
            <translation>取地图中心的一块瓦片并显示</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/download.py" />
            <source>Fetched {} MB</source>
            <translation>已下载 {} MB</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/polygon_dialog.py" />
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Field of labels</source>
            <translation>标签字段</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Field of names</source>
            <translation>名称字段</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/adapt.py" />
            <source>Field of the points' class</source>
            <translation>点的类别字段</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/adapt.py" />
            <source>Field of the polygons' class</source>
            <translation>多边形的类别字段</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Figure</source>
            <translation>指标</translation>
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>Figure of a block</source>
            <translation>区块指标</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Figures</source>
            <translation>数值</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/export_job.py" />
            <source>Figures per block</source>
            <translation>各区块数值</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>Figures per block (CSV)</source>
            <translation>各区块数值（CSV）</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Figures:</source>
            <translation>数值：</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <location filename="../../croplayer_qgis/gui/sources/source_slot.py" />
            <location filename="../../resources/report/accuracy.html" />
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Fill holes</source>
            <translation>填充孔洞</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/review/region_queue.py" />
            <source>Filter</source>
            <translation>筛选</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>First</source>
            <translation>第一</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/adapt_model.py" />
            <source>Fits the cropland model of a job to the verdicts and corrections of its review, and to labelled polygons and points, in a few minutes, and writes it as a model of its own. Blocks are left out one by one to tell whether that helps on ground it has not learned from; where it does not, nothing is written. Give the new folder as cropland model to any algorithm.</source>
            <translation>在几分钟内使作业的耕地模型适配其目视检查的评判和修正，以及已标注的多边形和点，并写成独立的模型。逐个留出区块，以判断它在未学习过的地面上是否有帮助；没有帮助时什么也不写出。新文件夹可作为耕地模型交给任何算法。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/adapt.py" />
            <source>Fitting</source>
            <translation>正在拟合</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/keys.py" />
            <location filename="../../croplayer_qgis/gui/review/view_bar.py" />
            <source>Flicker</source>
            <translation>闪烁</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/train.py" />
            <source>Folder of RGB images.</source>
            <translation>RGB 影像的文件夹。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Folder of a CropLayer job, with job.gpkg in it.</source>
            <translation>CropLayer 作业的文件夹，内有 job.gpkg。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/train.py" />
            <source>Folder of masks of the same names: 255 cropland, 0 other, 128 unknown.</source>
            <translation>同名掩膜的文件夹：255 耕地，0 其他，128 未知。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <source>Folder of the job, created when it does not exist.</source>
            <translation>作业的文件夹，不存在则建立。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/job_header.py" />
            <source>Folder of the new job</source>
            <translation>新作业的文件夹</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Folder of the results</source>
            <translation>结果的文件夹</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/engine_options.py" />
            <location filename="../../croplayer_qgis/gui/setup/setup_panel.py" />
            <source>Folder of wheels</source>
            <translation>wheel 文件夹</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/train.py" />
            <source>Folder of your models</source>
            <translation>自己模型的文件夹</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>Folder to write into.</source>
            <translation>写入的文件夹。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/model.py" />
            <source>Folder with card.json and weights.</source>
            <translation>含 card.json 和权重的文件夹。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Folder with card.json and weights. Empty: the model that comes with CropLayer.</source>
            <translation>含 card.json 和权重的文件夹。留空：CropLayer 自带的模型。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Folders of models to use instead of those shipped, by task.</source>
            <translation>代替自带模型的模型文件夹，按任务。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/setup_panel.py" />
            <source>For a computer without internet: the wheel files engine.lock names</source>
            <translation>用于没有互联网的计算机：engine.lock 所列的 wheel 文件</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/diagnostics_dialog.py" />
            <source>For a report of a fault. It holds no keys, paths and addresses; read it before you send it.</source>
            <translation>用于报告问题。不含密钥、路径和地址；发送前请先阅读。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>For simple random and systematic samples.</source>
            <translation>用于简单随机样本和系统样本。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>For {}, user's accuracy is {} and producer's accuracy {}.</source>
            <translation>{} 的用户精度为 {}，生产者精度为 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>For {}, user's accuracy was {}, producer's accuracy {} and the F1 score {}.</source>
            <translation>{} 的用户精度为 {}，生产者精度为 {}，F1 分数为 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/key_field.py" />
            <source>Forget</source>
            <translation>忘记</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/grid_item.py" />
            <source>Frames of {}° — zoom in to see the blocks of 0.05°</source>
            <translation>{}° 的图框——放大以查看 0.05° 的区块</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/installed_models.py" />
            <source>From a file…</source>
            <translation>从文件…</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/installed_models.py" />
            <source>From an address…</source>
            <translation>从地址…</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>From first</source>
            <translation>与第一个的差</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/fuse_rasters.py" />
            <source>Fuse two cropland rasters</source>
            <translation>融合两个耕地栅格</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Fused cropland</source>
            <translation>融合的耕地</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/task_text.py" />
            <source>Fusion</source>
            <translation>融合</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/job_models.py" />
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Fusion model</source>
            <translation>融合模型</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/adapt_model.py" />
            <source>Gain, lower end of the interval [points]</source>
            <translation>增益，区间下端 [百分点]</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/adapt_model.py" />
            <source>Gain, upper end of the interval [points]</source>
            <translation>增益，区间上端 [百分点]</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>GeoPackage (*.gpkg)</source>
            <translation>GeoPackage (*.gpkg)</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <source>GeoPackage (*.gpkg);;CSV (*.csv)</source>
            <translation>GeoPackage (*.gpkg);;CSV (*.csv)</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>GeoPackage of “Make sample points” with labels in the field reference.</source>
            <translation>“抽取样点”的 GeoPackage，标签在字段 reference 中。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>GeoPackage of “Make sample points” with labels, for error-adjusted areas.</source>
            <translation>“抽取样点”的带标签 GeoPackage，用于误差校正面积。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>GeoPackage of “Make sample points” with labels.</source>
            <translation>“抽取样点”的带标签 GeoPackage。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>GeoPackage to create, or an existing one such as job.gpkg to add the sample to.</source>
            <translation>要建立的 GeoPackage，或要添加样本的现有文件，如 job.gpkg。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/layer_picker.py" />
            <source>GeoPackages (*.gpkg)</source>
            <translation>GeoPackage 文件 (*.gpkg)</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/imagery.py" />
            <source>GeoTIFF to write.</source>
            <translation>要写出的 GeoTIFF。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>Geography</source>
            <translation>地理</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/imagery_algorithm.py" />
            <source>Georeferenced, 8-bit red, green and blue, 0.6 to 5 m a pixel. Or give an imagery source.</source>
            <translation>有地理参考、8 位红绿蓝、每像元 0.6 至 5 米。或给出影像源。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <source>Give a reference: a sample, points, polygons or a raster.</source>
            <translation>请给出参考：样本、点、多边形或栅格。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <source>Give a sample or points, not both.</source>
            <translation>请给出样本或点，不要两者都给。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_page.py" />
            <source>Give each data set a name of its own.</source>
            <translation>请给每个数据集不同的名称。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/sample_size.py" />
            <source>Give one expected accuracy between 0 and 1 for each of the {} strata.</source>
            <translation>请为 {} 个层各给出一个 0 至 1 的预期精度。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/source_slot.py" />
            <source>Give the key of {}.</source>
            <translation>请给出 {} 的密钥。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/job_creation.py" />
            <source>Give the polygons to map inside of, or map whole blocks.</source>
            <translation>请给出要在其内部制图的多边形，或按整个区块制图。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fields.py" />
            <source>Give “{}” or “{}”, not both.</source>
            <translation>请给出“{}”或“{}”，不要两者都给。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/sample_size.py" />
            <source>Given sample sizes are taken as they are; they are not allocated.</source>
            <translation>给定的样本量照用，不再分配。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Given sizes</source>
            <translation>给定的样本量</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Given sizes of strata</source>
            <translation>各层给定的样本量</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/segment_raster.py" />
            <source>Gives the probability of cropland for every pixel of 2 m imagery: 0-100 %, 255 where there is no imagery, as a cloud optimised GeoTIFF in EPSG:3857. The model was trained on fields of the US Midwest; its card says what it was measured to be worth.</source>
            <translation>给出约 2 米影像每个像元的耕地概率：0-100 %，无影像处 255，为 EPSG:3857 的云优化 GeoTIFF。模型用美国中西部的田块训练；其卡片说明测得的水平。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/project_job.py" />
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>Go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>Go on ({} left)</source>
            <translation>继续（剩余 {}）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/role_question.py" />
            <source>Go on with the points left</source>
            <translation>继续标注剩余的点</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/train_model.py" />
            <source>Goes on training the cropland model with your own images and masks (255 cropland, 0 other, 128 unknown; same file names) and makes a new version; none is overwritten. Takes minutes to hours. Cancelled, the same call goes on from its last checkpoint. It needs CropLayer's training environment, which the plugin does not bring along: make it in a checkout with 'make .env/training/ready'.</source>
            <translation>用自己的影像和掩膜（255 耕地，0 其他，128 未知；文件名相同）继续训练耕地模型，得到新版本；不覆盖任何旧版本。需要几分钟到几小时。取消后，同样的调用从最后的检查点继续。需要 CropLayer 的训练环境，插件不附带：在源码目录中用“make .env/training/ready”建立。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/run_job.py" />
            <source>Goes on with a job folder: queued, interrupted and, if wanted, failed or incomplete blocks are mapped with the job's own sources and models. The key of a source is the one last used for it in the CropLayer panel, or an environment variable such as CROPLAYER_TOKEN_MAPBOX.</source>
            <translation>继续一个作业文件夹：排队、中断以及（需要时）失败或不完整的区块，用作业自己的影像源和模型制图。影像源的密钥是 CropLayer 面板中上次使用的，或环境变量，如 CROPLAYER_TOKEN_MAPBOX。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <source>Goes through all that is listed, the oldest at the left</source>
            <translation>遍历列出的全部条目，最早的在左端</translation>
        </message>
        <message>
            <location filename="../../resources/sources.json" />
            <source>Google Satellite</source>
            <translation>Google 卫星影像</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>Ground</source>
            <translation>地面</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/fetcher.py" />
            <source>HTTP {}</source>
            <translation>HTTP {}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/google.py" />
            <source>HTTP {} from createSession: {}</source>
            <translation>createSession 返回 HTTP {}：{}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/web_reader.py" />
            <source>HTTP {}: {}</source>
            <translation>HTTP {}：{}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <location filename="../../resources/report/accuracy.html" />
            <source>Hectares</source>
            <translation>公顷</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/corner_buttons.py" />
            <source>Help on this page</source>
            <translation>本页的帮助</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Holds a job's expected correctness against the correctness observed.</source>
            <translation>将作业的预期正确率与实测正确率比较。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/queue.py" />
            <source>How many blocks at most.</source>
            <translation>最多多少个区块。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>How points are drawn.</source>
            <translation>点的抽取方式。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>How points are shared among strata: neyman gives more to those where errors are likely.</source>
            <translation>点在各层间的分配：neyman 给误差可能较多之处更多的点。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/view_bar.py" />
            <source>How strongly the overlay covers the picture; key {}</source>
            <translation>叠加层覆盖影像的程度；按键 {}</translation>
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>How to read the figures</source>
            <translation>如何理解这些数值</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>How your own points were drawn; stratified means by the map's classes.</source>
            <translation>自己的点的抽取方式；stratified 指按地图类别分层。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/terms_field.py" />
            <source>I have read and accept them</source>
            <translation>我已阅读并接受</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/source_parameters.py" />
            <source>I have read the terms of use of the sources and accept them</source>
            <translation>我已阅读并接受影像源的使用条款</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Id of a built-in source, tile URL template, or path of a raster, .mbtiles or source .json.</source>
            <translation>内置影像源的编号、瓦片 URL 模板，或栅格、.mbtiles、影像源 .json 的路径。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/id_dialog.py" />
            <source>Ids of blocks, each the block's south-west corner:</source>
            <translation>区块编号，即各区块的西南角：</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Ids of the sources whose terms of use you accept.</source>
            <translation>已接受其使用条款的影像源编号。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Ids such as N39.85_E116.35.</source>
            <translation>编号，如 N39.85_E116.35。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>Ids…</source>
            <translation>编号…</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>Image A</source>
            <translation>影像 A</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>Image B</source>
            <translation>影像 B</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/task_text.py" />
            <location filename="../../croplayer_qgis/gui/results/region_panel.py" />
            <location filename="../../croplayer_qgis/layers/review/region_queue.py" />
            <location filename="../../croplayer_qgis/processing/image_quality.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/products.py" />
            <source>Image quality</source>
            <translation>影像质量</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>Image quality (IQA)</source>
            <translation>影像质量（IQA）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/job_models.py" />
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Image quality model</source>
            <translation>影像质量模型</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/layer_specs.py" />
            <source>Image quality per block {}: {}</source>
            <translation>各区块影像质量 {}：{}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/layer_specs.py" />
            <source>Image quality {}: {}</source>
            <translation>影像质量 {}：{}</translation>
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>Image quality, mean 0-1</source>
            <translation>影像质量，均值 0-1</translation>
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>Imagery</source>
            <translation>影像</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/imagery_algorithm.py" />
            <source>Imagery (raster layer)</source>
            <translation>影像（栅格图层）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Imagery of cropland probability A</source>
            <translation>耕地概率 A 的影像</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Imagery of cropland probability B</source>
            <translation>耕地概率 B 的影像</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Imagery of the cropland probability</source>
            <translation>耕地概率的影像</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/imagery_algorithm.py" />
            <location filename="../../croplayer_qgis/shared/messages/imagery.py" />
            <location filename="../../croplayer_qgis/shared/messages/test_source.py" />
            <source>Imagery source</source>
            <translation>影像源</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Imagery {}</source>
            <translation>影像 {}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/layer_specs.py" />
            <source>Imagery {}: {}</source>
            <translation>影像 {}：{}</translation>
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>Imagery: {}. Check the imagery providers' terms before you publish what was derived from it.</source>
            <translation>影像：{}。发表由其得到的结果之前，请查阅影像提供者的条款。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/train.py" />
            <source>Images</source>
            <translation>影像</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/review/region_queue.py" />
            <source>In a polygon</source>
            <translation>在多边形内</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/queue_bar.py" />
            <source>In a polygon: draw it on a view, a right click ends it</source>
            <translation>在多边形内：在视图上画，右键结束</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/queue_bar.py" />
            <source>In an order of chance, the same each time</source>
            <translation>随机顺序，每次相同</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/test_source.py" />
            <source>In degrees.</source>
            <translation>单位为度。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/blocks.py" />
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <source>In place of the area, or besides it.</source>
            <translation>代替范围，或与之并用。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <source>In place of the one the area's file states, such as EPSG:32650.</source>
            <translation>代替范围文件所声明的，如 EPSG:32650。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/shift.py" />
            <source>In some blocks source B lies {} m or more from source A, which is not corrected: check that both show the same place. The column Shift of the block table tells where.</source>
            <translation>在某些区块中，影像源 B 与影像源 A 相距 {} 米或以上，未作校正：请检查两者是否显示同一地点。区块表的“偏移”列指出是哪些区块。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/shift.py" />
            <source>In some blocks the shift between the sources is not known for sure, and not corrected: they show too few of the same edges. The column Shift of the block table tells where.</source>
            <translation>在某些区块中，影像源之间的偏移无法确定，未作校正：两者显示的相同边缘太少。区块表的“偏移”列指出是哪些区块。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/result_view.py" />
            <source>In words, for a paper</source>
            <translation>文字表述，可用于论文</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>Incomplete blocks</source>
            <translation>不完整的区块</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <location filename="../../resources/styles/blocks.qml" />
            <source>Incomplete: some tiles could not be read</source>
            <translation>不完整：有些瓦片无法读取</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/train.py" />
            <source>Index</source>
            <translation>索引</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/engine_options.py" />
            <source>Install</source>
            <translation>安装</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/find_python.py" />
            <source>Install Python {} to {} for Apple silicon from python.org, then try again. There are no packages for Macs with an Intel processor, nor for a Python that runs in Rosetta.</source>
            <translation>请从 python.org 安装适用于 Apple 芯片的 Python {} 至 {}，然后再试。没有适用于 Intel 处理器 Mac 的软件包，也没有适用于在 Rosetta 中运行的 Python 的。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/find_python.py" />
            <source>Install Python {} to {} from python.org, then try again.</source>
            <translation>请从 python.org 安装 Python {} 至 {}，然后再试。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/installed_models.py" />
            <source>Install a model</source>
            <translation>安装模型</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/engine_options.py" />
            <source>Install again</source>
            <translation>重新安装</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/engine_options.py" />
            <location filename="../../croplayer_qgis/gui/setup/setup_panel.py" />
            <source>Install in</source>
            <translation>安装到</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/find_python.py" />
            <source>Install the packages python3 and python3-venv (Python {} to {}), then try again.</source>
            <translation>请安装软件包 python3 和 python3-venv（Python {} 至 {}），然后再试。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/installed_models.py" />
            <source>Installed model</source>
            <translation>已安装的模型</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/setup_panel.py" />
            <source>Installing the engine; you can go on working in QGIS meanwhile.</source>
            <translation>正在安装引擎；期间可以继续使用 QGIS。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <source>Interval</source>
            <translation>区间</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Interval by</source>
            <translation>区间方法</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/estimation.py" />
            <source>Interval cut to the possible values.</source>
            <translation>区间截断到可能的取值。</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Interval, %</source>
            <translation>区间，%</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Interval, ha</source>
            <translation>区间，公顷</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Intervals: estimate ± quantile × SE; Wilson's (1927, Journal of the American Statistical Association 22, 209-212, doi:10.1080/01621459.1927.10502953) with the effective number of units where that leaves 0-100 % and for cluster samples; exact bounds where the units show no variation. The column “Interval by” says which.</source>
            <translation>区间：估计值 ± 分位数 × SE；超出 0-100 % 时以及整群样本用按有效单元数的 Wilson 区间（1927, Journal of the American Statistical Association 22, 209-212, doi:10.1080/01621459.1927.10502953）；单元没有变异时用精确界限。“区间方法”列注明用哪一种。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/checks.py" />
            <source>It has no .onnx file either.</source>
            <translation>它也没有 .onnx 文件。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/adapted_models.py" />
            <source>It helps: of labelled ground that it had not learned from, {:.1f} % is mapped wrong, {:.1f} % without it.</source>
            <translation>有帮助：在未学习过的已标注地面中，{:.1f} % 绘错，未适配时 {:.1f} %。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/key_field.py" />
            <source>It is no secret</source>
            <translation>不是秘密</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>It must be a JSON object.</source>
            <translation>它必须是 JSON 对象。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/setup_panel.py" />
            <source>It needs {} GB in {} and no administrator rights; QGIS itself is not touched.</source>
            <translation>需要在 {1} 中占用 {0} GB，不需要管理员权限；不改动 QGIS 本身。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/rebuild.py" />
            <source>Its product cannot be read; it is mapped again.</source>
            <translation>其产品无法读取；重新制作。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/decoding.py" />
            <source>JSON, perhaps an error message</source>
            <translation>JSON，可能是错误消息</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/job_header.py" />
            <source>Job</source>
            <translation>作业</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Job folder</source>
            <translation>作业文件夹</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/storage_options.py" />
            <source>Jobs and imagery</source>
            <translation>作业与影像</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>Join polygons across the edges of blocks</source>
            <translation>跨区块边界合并多边形</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/image_quality.py" />
            <source>Judges imagery in chips of 256 x 256 pixels with the image quality model. The result has a pixel for each chip: quality (0-1, 1 best), the probabilities (0-1) of clear, haze, cloud, blur, compression, dark_or_snow and no_imagery, and the share with imagery (0-1). The figures are those of all chips that touch the area.</source>
            <translation>用影像质量模型评价 256 x 256 像元的影像块。结果中每块一个像元：质量（0-1，1 最好）、clear、haze、cloud、blur、compression、dark_or_snow 和 no_imagery 的概率（0-1），以及有影像的比例（0-1）。数值包括所有与范围相交的影像块。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/quality/raster.py" />
            <source>Judging image quality, part {} of {}</source>
            <translation>正在评价影像质量，第 {} 部分，共 {} 部分</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/accuracy.py" />
            <location filename="../../resources/report/accuracy.html" />
            <source>Kappa</source>
            <translation>Kappa</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/measures.py" />
            <source>Kappa is not defined: map and reference hold one and the same class.</source>
            <translation>Kappa 无定义：地图和参考只有同一个类别。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/adapt.py" />
            <source>Keep</source>
            <translation>保留</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/storage_options.py" />
            <source>Keep at most</source>
            <translation>最多保留</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/model_section.py" />
            <source>Keep it among your models; this job and new ones are mapped with it from now on</source>
            <translation>保存到您的模型中；此作业和新作业从此用它制图</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/key_field.py" />
            <source>Keep the key in QGIS's authentication database, under its password</source>
            <translation>将密钥保存在 QGIS 的身份验证数据库中，由其密码保护</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/storage_options.py" />
            <source>Kept now</source>
            <translation>现已保存</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/source_slot.py" />
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>Key</source>
            <translation>密钥</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/source_parameters.py" />
            <source>Key of {}</source>
            <translation>{} 的密钥</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Keys</source>
            <translation>按键</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/keys.py" />
            <source>Keys of the review</source>
            <translation>目视检查的按键</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/view_bar.py" />
            <source>Keys…</source>
            <translation>按键…</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/dock.py" />
            <source>Label</source>
            <translation>标签</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/role_question.py" />
            <source>Label as second labeller</source>
            <translation>作为第二标注员标注</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <source>Label in</source>
            <translation>标注于</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/adapt_model.py" />
            <source>Labelled ground mapped wrong after [%]</source>
            <translation>适配后绘错的已标注地面 [%]</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/adapt_model.py" />
            <source>Labelled ground mapped wrong before [%]</source>
            <translation>适配前绘错的已标注地面 [%]</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/adapt.py" />
            <source>Labelled points</source>
            <translation>已标注的点</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Labelled points that were drawn by a design.</source>
            <translation>按设计抽取的标注点。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/adapt.py" />
            <source>Labelled polygons</source>
            <translation>已标注的多边形</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Labelled sample</source>
            <translation>标注样本</translation>
        </message>
        <message>
            <location filename="../../resources/styles/samples.qml" />
            <source>Labelled, not assessed yet</source>
            <translation>已标注，尚未评价</translation>
        </message>
        <message>
            <location filename="../../resources/styles/samples.qml" />
            <source>Labelled, the map has no data</source>
            <translation>已标注，地图无数据</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>Labeller</source>
            <translation>标注员</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/label_section.py" />
            <source>Labels</source>
            <translation>标签</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Labels at the sample's points, or of every pixel without a sample.</source>
            <translation>样点处的标签；没有样本时为每个像元的标签。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/adapt.py" />
            <source>Labels besides the job's verdicts and corrections, which stand above them; any reference system.</source>
            <translation>作业的评判和修正之外的标签，后两者优先；可用任何参考系。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/role_question.py" />
            <source>Labels given stay as they are. {} can label the points that are left in the same set</source>
            <translation>已有标签保持不变。{} 可以在同一组中标注剩余的点</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/validation.py" />
            <source>Labels that say {} lie in one place only; label such ground in at least {} places.</source>
            <translation>标为{}的标签只在一处；请在至少 {} 处标注这类地面。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>Labels the same points without seeing the first labels, and shows how many agree</source>
            <translation>在看不到第一次标签的情况下标注相同的点，并显示有多少一致</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <source>Labels used</source>
            <translation>所用标签</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Language of the report. Empty: English.</source>
            <translation>报告的语言。留空：英文。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/test_source.py" />
            <source>Latitude</source>
            <translation>纬度</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/polygon_dialog.py" />
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <location filename="../../croplayer_qgis/shared/messages/adapt.py" />
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Layer</source>
            <translation>图层</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Layer of the area's file, if it has several.</source>
            <translation>范围文件有多个图层时，用哪个图层。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Layer of the file of points or polygons.</source>
            <translation>点或多边形文件的图层。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/adapt.py" />
            <source>Layer of the points' file, if it has several.</source>
            <translation>点文件中的图层（如有多个）。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/adapt.py" />
            <source>Layer of the polygons' file, if it has several.</source>
            <translation>多边形文件中的图层（如有多个）。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Layer of the regions</source>
            <translation>区域的图层</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Layer of the regions' file, if it has several.</source>
            <translation>区域文件有多个图层时，用哪个图层。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/choices.py" />
            <source>Layer: {}</source>
            <translation>图层：{}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <location filename="../../croplayer_qgis/gui/results/layer_section.py" />
            <source>Layers</source>
            <translation>图层</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>Layers of the raster</source>
            <translation>栅格的各层</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Least per stratum</source>
            <translation>每层最少</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Least points of a stratum</source>
            <translation>每层最少点数</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Least share of a block [%]</source>
            <translation>区块的最小占比 [%]</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/key_field.py" />
            <source>Leave it in the address, which is saved with every job</source>
            <translation>留在地址中，随每个作业保存</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <source>Leave source B where it lies, and do not measure how far that is from source A.</source>
            <translation>保持影像源 B 的位置不变，也不测量其与影像源 A 的距离。</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Left out:</source>
            <translation>不计入：</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/matching.py" />
            <source>Left out: no map data</source>
            <translation>不计入：地图无数据</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/matching.py" />
            <source>Left out: no reference label</source>
            <translation>不计入：无参考标签</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/matching.py" />
            <source>Left out: repeated place</source>
            <translation>不计入：位置重复</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/matching.py" />
            <source>Left out: whole clusters</source>
            <translation>不计入：整个群</translation>
        </message>
        <message>
            <location filename="../../resources/styles/block_shift.qml" />
            <source>Less than a pixel</source>
            <translation>小于一个像元</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Line</source>
            <translation>线</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/job_run.py" />
            <source>Load cropland and blocks when done</source>
            <translation>完成后载入耕地和区块</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/evaluate.py" />
            <location filename="../../croplayer_qgis/engine/tasks/quality.py" />
            <location filename="../../croplayer_qgis/engine/tasks/segment.py" />
            <source>Loading the model</source>
            <translation>正在载入模型</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/fuse.py" />
            <source>Loading the models</source>
            <translation>正在载入模型</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/setup_panel.py" />
            <source>Log</source>
            <translation>日志</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/test_source.py" />
            <source>Longitude</source>
            <translation>经度</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>Looking for the blocks of {}…</source>
            <translation>正在查找 {} 的区块…</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/mbtiles_field.py" />
            <source>MBTiles (*.mbtiles)</source>
            <translation>MBTiles (*.mbtiles)</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/choices.py" />
            <source>MBTiles file…</source>
            <translation>MBTiles 文件…</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Machine</source>
            <translation>机器</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Made with</source>
            <translation>制作方式</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>Make a polygon layer the active one and select features in it.</source>
            <translation>请把多边形图层设为活动图层，并在其中选择要素。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/block_grid.py" />
            <source>Make block grid</source>
            <translation>生成区块格网</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/make_sample.py" />
            <source>Make sample points</source>
            <translation>抽取样点</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/fuse_rasters.py" />
            <source>Makes one cropland layer of two cropland probabilities from anywhere, on any grids. Where both call a pixel alike, that stands; where they differ, the fusion model decides region by region; where only one has data, it decides alone. Bands: cropland (0/1), probability (%), decision (1 both not cropland, 2 both cropland, 3 and 4 A or B decided cropland, 5 and 6 A or B decided not cropland, 7 single source), expected correctness (%); 255 is no-data.</source>
            <translation>由任意来源、任意格网的两个耕地概率合成一个耕地图层。两者对像元说法相同则照用；不同之处由融合模型逐图斑判定；只有一个有数据之处由它单独判定。波段：耕地（0/1）、概率（%）、判定（1 均为非耕地，2 均为耕地，3 和 4 由 A 或 B 判为耕地，5 和 6 由 A 或 B 判为非耕地，7 单一影像源）、预期正确率（%）；255 为无数据。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/block_grid.py" />
            <source>Makes the blocks of 0.05° (EPSG:4326; 5.6 km north-south) that share area with polygons in any reference system, or with an extent. The attribute 'id' is the south-west corner, such as N39.85_E116.35. The log says how many tiles of a source the blocks need at the zoom.</source>
            <translation>生成与任意坐标参照系的多边形或范围有共同面积的 0.05° 区块（EPSG:4326；南北 5.6 千米）。属性“id”为西南角，如 N39.85_E116.35。日志说明这些区块在该缩放级别需要每个影像源多少瓦片。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/environment_build.py" />
            <source>Making the engine environment in {} with {}</source>
            <translation>正在用 {1} 在 {0} 中建立引擎环境</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_page.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <location filename="../../resources/report/accuracy.html" />
            <source>Map</source>
            <translation>地图</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <source>Map and reference</source>
            <translation>地图与参考</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/census.py" />
            <source>Map and reference must have the same classes in the same order, not {} and {}: map both onto one class list.</source>
            <translation>地图与参考必须有相同顺序的相同类别，而不是 {} 和 {}：请把两者映射到同一类别列表。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>Map blocks</source>
            <translation>制作区块</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/map_blocks.py" />
            <source>Map cropland in blocks</source>
            <translation>按区块绘制耕地</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/run_job.py" />
            <source>Map failed and incomplete blocks again</source>
            <translation>重新制作失败和不完整的区块</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/sources_page.py" />
            <source>Map from one source only</source>
            <translation>只用一个影像源制图</translation>
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>Map of cropland in the blocks</source>
            <translation>各区块的耕地图</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <source>Map only inside the polygons</source>
            <translation>仅在多边形内制图</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>Map sheet (PDF)</source>
            <translation>图幅（PDF）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/compare_data_sets.py" />
            <source>Map the others are compared with</source>
            <translation>其余数据集所比较的地图</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/run_job.py" />
            <source>Map the unfinished blocks of a job</source>
            <translation>制作作业中未完成的区块</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>Map to reveal</source>
            <translation>要揭示的地图</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>Map {} blocks</source>
            <extracomment>For 1: Map {} block</extracomment>
            <translation>
                <numerusform>制作 {} 个区块</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/teach/teach_page.py" />
            <source>Map {} waiting blocks</source>
            <extracomment>For 1: Map {} waiting block</extracomment>
            <translation>
                <numerusform>绘制 {} 个等待的区块</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../resources/sources.json" />
            <source>Mapbox Satellite</source>
            <translation>Mapbox 卫星影像</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>Mapped</source>
            <translation>制图</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <source>Mapped against official area</source>
            <translation>制图面积与官方面积</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Mapped against official area. R² is against the 1:1 line, so that bias lowers it.</source>
            <translation>制图面积与官方面积。R² 相对 1:1 线，因此偏差会使其降低。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/evaluate_errors.py" />
            <location filename="../../croplayer_qgis/processing/fuse_rasters.py" />
            <source>Mapped area [ha]</source>
            <translation>制图面积 [公顷]</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Mapped class</source>
            <translation>制图类别</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/algorithm.py" />
            <source>Mapping</source>
            <translation>正在制图</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/compare.py" />
            <source>Mapping agreement</source>
            <translation>正在计算一致性</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/teach_page.py" />
            <source>Mapping…</source>
            <translation>正在制图…</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/map_blocks.py" />
            <source>Maps cropland from one or two imagery sources in blocks of 0.05°: image quality, segmentation, error evaluation and fusion, into a job folder with the map (2 m), its probability, decisions and figures per block. An existing job with the same parameters goes on with what is missing; other parameters are refused. Cancel at any time: finished blocks are kept.</source>
            <translation>用一个或两个影像源按 0.05° 区块绘制耕地：影像质量、分割、误差评估和融合，写入作业文件夹，含地图（2 米）、概率、判定和各区块数值。参数相同的已有作业继续做缺少的部分；参数不同则拒绝。可随时取消：已完成的区块保留。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/installed_models.py" />
            <source>Maps with this model from now on</source>
            <translation>今后用此模型制图</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/train.py" />
            <source>Masks</source>
            <translation>掩膜</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>McNemar p = {}, Holm-adjusted {}</source>
            <translation>McNemar p = {}，Holm 校正 {}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>McNemar's test</source>
            <translation>McNemar 检验</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/compare/comparison.py" />
            <source>McNemar's test counts points and ignores their weights: it belongs to simple random samples. For other designs the difference in overall accuracy with its interval decides.</source>
            <translation>McNemar 检验只数点，不计权重：适用于简单随机样本。对其他设计，以总体精度的差异及其区间为准。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <source>Mean expected</source>
            <translation>平均预期</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/image_quality.py" />
            <source>Mean quality (0-1)</source>
            <translation>平均质量（0-1）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/code_editor.py" />
            <source>Means</source>
            <translation>含义</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>Measure</source>
            <translation>测度</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_page.py" />
            <source>Measure areas</source>
            <translation>测量面积</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Measure the strata</source>
            <translation>测量各层</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Measure the strata first, then give each its number of points.</source>
            <translation>请先测量各层，再给出各层的点数。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_text.py" />
            <source>Measure the strata first.</source>
            <translation>请先测量各层。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_text.py" />
            <source>Measure the strata to see the number of points by Olofsson et al. 2014, eq. 13; the engine computes it in any case.</source>
            <translation>测量各层即可看到按 Olofsson et al. 2014, eq. 13 的点数；引擎总会计算它。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <source>Measures in each block how far source B lies from source A, and reads B from where it shows the same ground, where that is sure and less than 20 m.</source>
            <translation>在每个区块中测量影像源 B 与影像源 A 的偏移；在偏移可确定且小于 20 米处，从 B 显示同一地面的位置读取 B。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/area_statistics.py" />
            <source>Measures the area of each class (ha, on the ellipsoid, pixels weighted by the share inside) in regions, holds cropland against official statistics (deviation in %, within ±10 % or not), and gives error-adjusted areas beside pixel counts when there is a labelled sample. Writes CSV files, a layer and a report.</source>
            <translation>测量各区域中每个类别的面积（公顷，椭球面积，像元按区域内的比例加权），将耕地与官方统计比较（偏差百分比，是否在 ±10 % 以内）；有标注样本时，除像元计数外还给出误差校正面积。写出 CSV 文件、图层和报告。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <source>Measuring classes</source>
            <translation>正在测量类别</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/areas.py" />
            <source>Measuring regions</source>
            <translation>正在测量区域</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/sample.py" />
            <location filename="../../croplayer_qgis/engine/tasks/strata.py" />
            <source>Measuring strata</source>
            <translation>正在测量各层</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/compare.py" />
            <source>Measuring {}</source>
            <translation>正在测量 {}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Merge</source>
            <translation>合并</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Methods</source>
            <translation>方法</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Minimum mapping unit [ha]</source>
            <translation>最小制图单元 [公顷]</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/imagery.py" />
            <location filename="../../croplayer_qgis/shared/messages/model.py" />
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/adapt.py" />
            <location filename="../../croplayer_qgis/shared/messages/model.py" />
            <source>Model folder</source>
            <translation>模型文件夹</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/model.py" />
            <source>Model package (.zip) or STAC item with an ONNX model (.json), as a file or as an https address. Empty: the models of this version of CropLayer that are not there yet.</source>
            <translation>模型包（.zip）或带 ONNX 模型的 STAC 条目（.json），可为文件或 https 地址。留空：此版 CropLayer 尚缺的模型。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/installed_models.py" />
            <source>Model packages (*.zip);;STAC items (*.json)</source>
            <translation>模型包 (*.zip);;STAC 条目 (*.json)</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/model_options.py" />
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Models</source>
            <translation>模型</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/algorithm.py" />
            <source>Models and review</source>
            <translation>模型与目视检查</translation>
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>Models:</source>
            <translation>模型：</translation>
        </message>
        <message>
            <location filename="../../resources/styles/regions_deviation.qml" />
            <location filename="../../resources/styles/regions_deviation_adjusted.qml" />
            <source>More than 30 % too little</source>
            <translation>偏少 30 % 以上</translation>
        </message>
        <message>
            <location filename="../../resources/styles/regions_deviation.qml" />
            <location filename="../../resources/styles/regions_deviation_adjusted.qml" />
            <source>More than 30 % too much</source>
            <translation>偏多 30 % 以上</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/queue_bar.py" />
            <source>Most expected area of error first, and unlike the regions before</source>
            <translation>预期误差面积最大、且与之前图斑不相似的在前</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/image_quality.py" />
            <source>Most likely scene class</source>
            <translation>最可能的场景类别</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/zoom_row.py" />
            <source>Move the map to the area to see what this zoom means there.</source>
            <translation>把地图移到该地区，即可看到此缩放级别在那里意味着什么。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>My tiles</source>
            <translation>我的瓦片</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/zoom_row.py" />
            <source>N</source>
            <translation>北</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/data_set_table.py" />
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/map_blocks.py" />
            <source>Name an imagery source for A.</source>
            <translation>请为 A 指定影像源。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>Name at least two classes, separated by commas.</source>
            <translation>请至少写出两个类别，用逗号分隔。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/model.py" />
            <source>Name of an installed model, as the list of them shows it.</source>
            <translation>已安装模型的名称，与列表中所示相同。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>Name of the imagery</source>
            <translation>影像名称</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>Name of the parameter or header that carries the key</source>
            <translation>携带密钥的参数或请求头的名称</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_page.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_page.py" />
            <source>Names in</source>
            <translation>名称位于</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <source>Names without a partner</source>
            <translation>没有对应的名称</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/statistics_columns.py" />
            <source>Names: found out</source>
            <translation>名称列：自动识别</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <source>Narrower intervals for a simple random or systematic sample (Olofsson et al. 2014)</source>
            <translation>简单随机或系统样本的区间更窄（Olofsson et al. 2014）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/imagery.py" />
            <source>Needed for a source; a raster is taken whole without one.</source>
            <translation>影像源需要范围；栅格没有范围时取整幅。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/source_parameters.py" />
            <source>Needed for sources that state terms of use, such as Mapbox and Google.</source>
            <translation>声明了使用条款的影像源需要，如 Mapbox 和 Google。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/adapt.py" />
            <source>New folder for the adapted model.</source>
            <translation>适配后模型的新文件夹。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/job_header.py" />
            <source>New job</source>
            <translation>新建作业</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/storage_options.py" />
            <source>New jobs go into</source>
            <translation>新作业放在</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/train_model.py" />
            <source>New version of the model</source>
            <translation>模型的新版本</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <location filename="../../croplayer_qgis/gui/review/keys.py" />
            <source>Next</source>
            <translation>下一个</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/sample_size.py" />
            <source>Neyman allocation needs an expected accuracy between 0 and 1 in some stratum.</source>
            <translation>Neyman 分配需要某层的预期精度在 0 与 1 之间。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/sample_size.py" />
            <source>Neyman allocation needs an expected user's accuracy for each stratum.</source>
            <translation>Neyman 分配需要每层的预期用户精度。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Neyman: more where errors are likely</source>
            <translation>Neyman：误差可能较多之处更多</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/job_creation.py" />
            <source>No area was given: all that source A covers is mapped.</source>
            <translation>未给出范围：制作影像源 A 覆盖的全部地区。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/blocks.py" />
            <source>No block of the grid lies in this area.</source>
            <translation>此范围内没有格网的区块。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/selection.py" />
            <source>No block of the job in {} that was chosen is finished yet; run the job first.</source>
            <translation>{} 中的作业所选的区块都尚未完成；请先运行作业。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>No block of the job is finished yet.</source>
            <translation>作业中尚无完成的区块。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <location filename="../../croplayer_qgis/gui/sources/raster_field.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/decisions.py" />
            <source>No data</source>
            <translation>无数据</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/accuracy_overlays.py" />
            <source>No data set says cropland</source>
            <translation>没有数据集判为耕地</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>No data, ha</source>
            <translation>无数据，公顷</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>No feature of {} is selected.</source>
            <translation>{} 中没有选中要素。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <location filename="../../resources/styles/blocks.qml" />
            <source>No imagery</source>
            <translation>无影像</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/label_section.py" />
            <source>No labels yet: judge regions, or draw what they are, in the review panel.</source>
            <translation>还没有标签：请在目视检查面板中评判图斑，或画出它们是什么。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <source>No map data: {:.1f} %</source>
            <translation>无地图数据：{:.1f} %</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/installed.py" />
            <source>No model {} is installed in {}; there are: {}.</source>
            <translation>没有模型 {} 安装在 {} 中；现有：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/pictures.py" />
            <source>No picture</source>
            <translation>无图片</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/polygon_blocks.py" />
            <source>No polygon covers {} % of a block; lower the least share of a block.</source>
            <translation>没有任何多边形覆盖某个区块的 {} %；请调低区块的最小占比。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/area/blocks.py" />
            <source>No polygon of the area covers {} % of a block; lower the least share of a block.</source>
            <translation>区域中没有任何多边形覆盖某个区块的 {} %；请调低区块的最小占比。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/rebuild.py" />
            <source>No product in {} tells what the job was made with: there is none, none can be read, or an older version made them. Nothing was changed.</source>
            <translation>{} 中没有产品说明作业是用什么做的：没有产品、都无法读取，或由旧版本制作。没有任何改变。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/official.py" />
            <source>No region is named as in the statistics (regions: {}); choose another column of names (--name-field).</source>
            <translation>没有区域的名称与统计相同（区域：{}）；请选择别的名称列（--name-field）。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/reliability.py" />
            <source>No sample unit has an expected correctness of {} %.</source>
            <translation>没有样本单元的预期正确率为 {} %。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/matching.py" />
            <source>No sample unit has both a map class and a reference label.</source>
            <translation>没有样本单元同时有地图类别和参考标签。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/measures.py" />
            <source>No sample unit is mapped as {}.</source>
            <translation>没有样本单元被制图为 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/measures.py" />
            <source>No sample unit is {} in the map or the reference.</source>
            <translation>没有样本单元在地图或参考中为 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/measures.py" />
            <source>No sample unit is {} in the reference.</source>
            <translation>没有样本单元在参考中为 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/assessment.py" />
            <source>No sample unit lies in this region.</source>
            <translation>此区域内没有样本单元。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/cluster.py" />
            <source>No scheduler answers at {}; start one (croplayer scheduler) and check address and firewall.</source>
            <translation>{} 处没有调度器响应；请启动一个（croplayer scheduler）并检查地址和防火墙。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/runner.py" />
            <source>No source has imagery of this block any more; its earlier map stays.</source>
            <translation>没有影像源再有此区块的影像；保留之前的地图。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/find_python.py" />
            <source>No suitable Python was found to build the engine with.</source>
            <translation>未找到可用来建立引擎的 Python。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/row_walk.py" />
            <source>No two reviewers disagree.</source>
            <translation>没有两位检查员意见不同。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/cluster.py" />
            <source>No worker is connected to {} any more; the blocks wait until one is: croplayer worker {}.</source>
            <translation>不再有工作进程连接到 {}；区块等待，直到有一个：croplayer worker {}。</translation>
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>No-data code not confirmed: Earth Engine masks such pixels, and which code they have in a file depends on the export, where 0 is water. Check the file.</source>
            <translation>无数据编码未经确认：Earth Engine 将这些像元掩膜，它们在文件中的编码取决于导出，而 0 是水体。请检查文件。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/imagery.py" />
            <source>No-data value</source>
            <translation>无数据值</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <source>No-data value of source A</source>
            <translation>影像源 A 的无数据值</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <source>No-data value of source B</source>
            <translation>影像源 B 的无数据值</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_page.py" />
            <location filename="../../croplayer_qgis/gui/teach/label_section.py" />
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/adapt.py" />
            <source>None of the {} labels lies on a block of the job; label ground of its blocks.</source>
            <translation>{} 个标签都不在作业的区块上；请标注其区块的地面。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_page.py" />
            <source>None: areas only</source>
            <translation>无：只有面积</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <source>None: compare every pixel</source>
            <translation>无：比较每个像元</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_page.py" />
            <source>None: no accuracy</source>
            <translation>无：没有精度</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_page.py" />
            <source>None: no areas</source>
            <translation>无：没有面积</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_page.py" />
            <source>None: pixel count only</source>
            <translation>无：只有像元计数</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>None: reveal nothing</source>
            <translation>无：不揭示</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Not</source>
            <translation>非</translation>
        </message>
        <message>
            <location filename="../../resources/styles/regions_deviation.qml" />
            <location filename="../../resources/styles/regions_deviation_adjusted.qml" />
            <source>Not comparable, no sample or no statistics</source>
            <translation>不可比较，无样本或无统计</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/keys.py" />
            <location filename="../../croplayer_qgis/gui/teach/label_section.py" />
            <location filename="../../resources/styles/cropland.qml" />
            <source>Not cropland</source>
            <translation>非耕地</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/areas.py" />
            <source>Not held against their official area (see the table): {}.</source>
            <translation>未与其官方面积比较（见表）：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/region_panel.py" />
            <source>Not known here: this looks like nothing the cropland model was trained on. Its answer may be right, but no more than 50 % expected correctness is claimed.</source>
            <translation>此处未知：与耕地模型的训练数据毫不相似。其答案可能正确，但预期正确率至多为 50 %。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/explain_section.py" />
            <source>Not while a sample is labelled: it would tell the map's class.</source>
            <translation>标注样本时不可用：会透露地图的类别。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/dock.py" />
            <source>Not while a sample is labelled: the review would tell the map's class.</source>
            <translation>标注样本时不可用：目视检查会透露地图的类别。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/keys.py" />
            <location filename="../../resources/report/accuracy.html" />
            <source>Note</source>
            <translation>注</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/pictures.py" />
            <source>Nothing over it</source>
            <translation>不叠加</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/layer_picker.py" />
            <source>Nothing to pick yet</source>
            <translation>还没有可选的</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/review.py" />
            <source>Nothing was drawn on a block that is mapped.</source>
            <translation>在已制图的区块上没有画任何东西。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <source>Nothing was said or drawn of this job yet.</source>
            <translation>此作业还没有任何评判或修正。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/review/registry.py" />
            <source>Nothing was written: no verdict and no correction is chosen.</source>
            <translation>什么也没有写出：未选择评判或修正。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>Nothing: whole blocks</source>
            <translation>不裁剪：整个区块</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/block_grid.py" />
            <source>Number of blocks</source>
            <translation>区块数</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Number of data sets that say cropland.</source>
            <translation>判为耕地的数据集数。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <location filename="../../croplayer_qgis/processing/make_sample.py" />
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Number of points</source>
            <translation>点数</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Number of points. Empty: from the target standard error.</source>
            <translation>点数。留空：由目标标准误得出。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>ONNX opset {} (IR version {})</source>
            <translation>ONNX opset {}（IR 版本 {}）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <source>Observed</source>
            <translation>实测</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Observed against expected correctness, by bin of the map's own expectation.</source>
            <translation>实测与预期正确率，按地图自身预期分箱。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>Of rasters and polygons, such as EPSG:32650; areas in ha are ellipsoidal. Empty: EPSG:4326.</source>
            <translation>用于栅格和多边形，如 EPSG:32650；公顷面积为椭球面积。留空：EPSG:4326。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>Of rasters and polygons; areas in ha are those on the ellipsoid in any</source>
            <translation>用于栅格和多边形；无论哪个，公顷面积都是椭球面积</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Of the intervals given with each estimate.</source>
            <translation>随每个估计给出的区间的置信水平。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Of the overall accuracy</source>
            <translation>总体精度的</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>Official</source>
            <translation>官方</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <source>Official figure: {}</source>
            <translation>官方数字：{}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <source>Official figures</source>
            <translation>官方数字</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/areas.py" />
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Official statistics</source>
            <translation>官方统计</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/compare.py" />
            <source>Official statistics are compared by region: give a polygon layer too.</source>
            <translation>官方统计按区域比较：请同时给出多边形图层。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/ground/inputs.py" />
            <source>Official statistics are of cropland, which is no class of the map ({}): name one of them cropland in the code table.</source>
            <translation>官方统计针对耕地，而地图没有该类别（{}）：请在编码表中将其中之一命名为 cropland。</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Official, ha</source>
            <translation>官方，公顷</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/result_view.py" />
            <source>On the map</source>
            <translation>在地图上</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <source>On {} points the two labellers differ, and nobody settled them: the first labels count.</source>
            <extracomment>For 1: On {} point the two labellers differ, and nobody settled it: the first label counts.</extracomment>
            <translation>
                <numerusform>有 {} 个点两位标注员不同且无人裁定：以第一次的标签为准。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/compare_data_sets.py" />
            <source>One or more class rasters.</source>
            <translation>一个或多个类别栅格。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/estimate.py" />
            <source>One or two source records, A first.</source>
            <translation>一个或两个影像源记录，A 在前。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/tile_view.py" />
            <source>One tile ({}), as the source delivers it.</source>
            <translation>一块瓦片（{}），即影像源所提供的样子。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/losses.py" />
            <source>Only a part could be read of: {}.</source>
            <translation>只能读取一部分：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>Only first right</source>
            <translation>仅第一个正确</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>Only networks for the task cropland can be wrapped with cropland_classes.</source>
            <translation>只有任务为 cropland 的网络可以用 cropland_classes 包装。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/region_panel.py" />
            <source>Only one source has imagery here, so its map was taken and the fusion model was not asked.</source>
            <translation>只有一个影像源在此有影像，因此采用其结果，未询问融合模型。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>Only second right</source>
            <translation>仅第二个正确</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>Only these blocks. Empty: all that are finished.</source>
            <translation>只要这些区块。留空：全部已完成的。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/correct.py" />
            <source>Only these blocks. Empty: all that were corrected.</source>
            <translation>只要这些区块。留空：全部有修正的。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <source>Only what was said or drawn since this day</source>
            <translation>仅此日以来的评判和修正</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <source>Only what was said or drawn up to this day</source>
            <translation>仅至此日为止的评判和修正</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/accuracy/sample/sampling.py" />
            <source>Only {} points of the grid fall on data; ask for more points.</source>
            <extracomment>For 1: Only {} point of the grid falls on data; ask for more points.</extracomment>
            <translation>
                <numerusform>格网中只有 {} 个点落在有数据处；请增加点数。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/keys.py" />
            <source>Opacity of the overlay</source>
            <translation>叠加层不透明度</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/dock.py" />
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>Open CropLayer job</source>
            <translation>打开 CropLayer 作业</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/plugin.py" />
            <source>Open CropLayer job…</source>
            <translation>打开 CropLayer 作业…</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/remedies.py" />
            <source>Open Sources</source>
            <translation>打开影像源页</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/explain_section.py" />
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <location filename="../../croplayer_qgis/gui/review/apply_bar.py" />
            <location filename="../../croplayer_qgis/gui/review/guide.py" />
            <location filename="../../croplayer_qgis/gui/teach/teach_page.py" />
            <source>Open a job first.</source>
            <translation>请先打开作业。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/job_header.py" />
            <source>Open a job folder…</source>
            <translation>打开作业文件夹…</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/dock.py" />
            <source>Open a job in the CropLayer panel; it is reviewed here.</source>
            <translation>请在 CropLayer 面板中打开作业；检查在这里进行。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/label_section.py" />
            <source>Open a job: its model is adapted to what you say of its map.</source>
            <translation>请打开作业：其模型将适配您对地图的评判。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>Open as print layout…</source>
            <translation>作为打印布局打开…</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/view_bar.py" />
            <source>Open elsewhere</source>
            <translation>在别处打开</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/remedies.py" />
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/result_view.py" />
            <source>Open report</source>
            <translation>打开报告</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/result_view.py" />
            <source>Opens the folder: every figure stands in a CSV file there</source>
            <translation>打开文件夹：每个数值都在其中的 CSV 文件里</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/evaluation/job_queue.py" />
            <source>Ordering {} blocks</source>
            <extracomment>For 1: Ordering {} block</extracomment>
            <translation>
                <numerusform>正在排列 {} 个区块</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/compare_data_sets.py" />
            <source>Other data sets</source>
            <translation>其他数据集</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/adapted_models.py" />
            <source>Other ground called cropland: {:.1f} %, {:.1f} % without.</source>
            <translation>被称为耕地的其他地面：{:.1f} %，未适配时 {:.1f} %。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/pictures.py" />
            <source>Outlines</source>
            <translation>轮廓</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/review/view_layers.py" />
            <source>Outlines of regions</source>
            <translation>图斑轮廓</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/adapted_models.py" />
            <source>Over all ground, if a tenth of it was mapped wrong, the gain is between {:+.1f} and {:+.1f} points (95 % interval).</source>
            <translation>就全部地面而言，若其中十分之一绘错，增益在 {:+.1f} 到 {:+.1f} 个百分点之间（95 % 区间）。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/result_tables.py" />
            <source>Overall</source>
            <translation>总体</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/accuracy.py" />
            <source>Overall accuracy</source>
            <translation>总体精度</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>Overall accuracy of {} less that of {}: {} percentage points{}, n = {}; {}.</source>
            <translation>{} 的总体精度减去 {} 的：{} 个百分点{}，n = {}；{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>Overall accuracy was {}.</source>
            <translation>总体精度为 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <source>Overlaps</source>
            <translation>重叠</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/view_bar.py" />
            <source>Overlay</source>
            <translation>叠加层</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/data_set_table.py" />
            <source>Own codes</source>
            <translation>自定义编码</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/region_panel.py" />
            <source>P(cropland) &lt;b&gt;{:.0f} %&lt;/b&gt;</source>
            <translation>P(耕地) &lt;b&gt;{:.0f} %&lt;/b&gt;</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/region_panel.py" />
            <source>P(cropland) in the source</source>
            <translation>该影像源的 P(耕地)</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>P(cropland) of A and B, weighted by ground seen</source>
            <translation>A 和 B 的 P(耕地)，按所见地面加权</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>P(cropland) of A and B, weighted by image quality</source>
            <translation>A 和 B 的 P(耕地)，按影像质量加权</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>P(cropland), mean</source>
            <translation>P(耕地)，均值</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>P(cropland), spread</source>
            <translation>P(耕地)，离散度</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/model.py" />
            <source>Package</source>
            <translation>模型包</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/engine_options.py" />
            <location filename="../../croplayer_qgis/gui/setup/setup_panel.py" />
            <source>Package index</source>
            <translation>软件包索引</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Paint with the button held</source>
            <translation>按住按钮涂画</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Paired differences. Both maps are judged on the same points, so what they share cancels.</source>
            <translation>配对差异。两幅地图在相同的点上评价，因此共同部分相互抵消。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>Paired differences: first minus second</source>
            <translation>配对差异：第一个减第二个</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/package_index_field.py" />
            <source>Passwords are not kept here; put this index into pip's own settings.</source>
            <translation>这里不保存密码；请把此索引写入 pip 自己的设置。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/key_field.py" />
            <source>Paste the key or token</source>
            <translation>粘贴密钥或令牌</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>Pick on map</source>
            <translation>在地图上选取</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Pixel</source>
            <translation>像元</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <source>Pixel count</source>
            <translation>像元计数</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <source>Pixel count has the map's bias; the error-adjusted area is estimated from the sample.</source>
            <translation>像元计数含地图的偏差；误差校正面积由样本估计。</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Pixel count, ha</source>
            <translation>像元计数，公顷</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Pixel counts; deviations from {}.</source>
            <translation>像元计数；与 {} 的偏差。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <location filename="../../resources/report/accuracy.html" />
            <source>Pixels</source>
            <translation>像元</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <source>Pixels outside have no data, and imagery is read only around the polygons, which saves time and requests. Otherwise whole blocks are mapped.</source>
            <translation>多边形外的像元为无数据，且只读取多边形周围的影像，可节省时间和请求数。否则按整个区块制图。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/accuracy_samples.py" />
            <source>Point {} has a label of {}, which stays; label as second labeller to give yours.</source>
            <translation>点 {} 已有 {} 的标签，保持不变；请作为第二标注员给出自己的标签。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/accuracy_samples.py" />
            <source>Point {} has a label of {}, which stays; only {} can change it.</source>
            <translation>点 {} 已有 {} 的标签，保持不变；只有 {} 可以修改。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <source>Point {}: you say &lt;b&gt;{}&lt;/b&gt;</source>
            <translation>点 {}：标为 &lt;b&gt;{}&lt;/b&gt;</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/sample/strata_table.py" />
            <location filename="../../croplayer_qgis/gui/teach/label_section.py" />
            <source>Points</source>
            <translation>点</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Points a cluster</source>
            <translation>每群点数</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>Points come one by one in random order. The map and every layer that tells its class stay hidden until you stop; each label is on disk at once.</source>
            <translation>点按随机顺序逐个出现。在停止之前，地图和一切透露类别的图层保持隐藏；每个标签立即写入磁盘。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Points in each block, for the cluster design.</source>
            <translation>整群设计中每个区块的点数。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Points of each stratum instead of one number for all: cropland=50, other=100. Every stratum of the map needs at least 2.</source>
            <translation>各层的点数，代替统一的一个数：cropland=50, other=100。地图的每层至少需要 2 个。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <source>Points of my own</source>
            <translation>自己的点</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Points of your own</source>
            <translation>自己的点</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Points per block</source>
            <translation>每区块点数</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Polygon</source>
            <translation>多边形</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <location filename="../../croplayer_qgis/gui/teach/label_section.py" />
            <source>Polygons</source>
            <translation>多边形</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>Polygons of a layer, or a province…</source>
            <translation>图层的多边形或一个省…</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <source>Polygons with a label</source>
            <translation>带标签的多边形</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/matching.py" />
            <source>Post-stratification is for simple random and systematic samples; this one is a {} sample, whose design already says how to weight its units.</source>
            <translation>事后分层用于简单随机和系统样本；这是 {} 样本，其设计已说明单元如何加权。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Post-stratify by map class</source>
            <translation>按地图类别事后分层</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Preset croplayer, worldcover, dynamic_world, esri_land_cover, glc_fcs30, globeland30, clcd or from_glc10, or a CSV with the columns code and class.</source>
            <translation>预设 croplayer、worldcover、dynamic_world、esri_land_cover、glc_fcs30、globeland30、clcd 或 from_glc10，或含 code 和 class 列的 CSV。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/explain_section.py" />
            <location filename="../../croplayer_qgis/gui/results/region_panel.py" />
            <source>Press Explain, then click on the map.</source>
            <translation>按“解释”，然后点击地图。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/adaptation_preview.py" />
            <source>Preview of the adapted model</source>
            <translation>适配模型的预览</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/keys.py" />
            <source>Previous</source>
            <translation>上一个</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/storage_options.py" />
            <source>Processes that map blocks side by side; each needs memory of its own</source>
            <translation>并行制作区块的进程；每个进程都需要自己的内存</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/result_tables.py" />
            <source>Producer's</source>
            <translation>生产者</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/accuracy.py" />
            <source>Producer's accuracy</source>
            <translation>生产者精度</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>Products</source>
            <translation>产品</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/engine_options.py" />
            <source>Program</source>
            <translation>程序</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/block_model.py" />
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Proportional to area</source>
            <translation>按面积比例</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Provinces, counties or others, in any reference system.</source>
            <translation>省、县或其他区域，任何坐标参照系。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/setup_panel.py" />
            <source>Proxy and trusted certificates are those of QGIS's options.</source>
            <translation>代理和受信任的证书采用 QGIS 选项中的设置。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/review_queue.py" />
            <source>Puts the finished blocks of a job in the order in which a person should review them: much expected area of error first, and unlike the blocks before. Blocks with a verdict are left out. Attributes: id, rank, score_ha (expected error times novelty, ha), expected_error_ha.</source>
            <translation>将作业中已完成的区块按应当检查的顺序排列：预期误差面积大且与之前的区块不相似者在前。已有评判的区块略去。属性：id、rank、score_ha（预期误差乘以新颖性，公顷）、expected_error_ha。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/environment_build.py" />
            <source>Python cannot make environments; install the package python3-venv.</source>
            <translation>Python 无法建立环境；请安装软件包 python3-venv。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/train.py" />
            <source>Python of the training environment</source>
            <translation>训练环境的 Python</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/secrets.py" />
            <source>QGIS's authentication database has no entry {} any more; give the key again.</source>
            <translation>QGIS 的身份验证数据库中不再有条目 {}；请重新给出密钥。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/secrets.py" />
            <source>QGIS's authentication database is switched off: {}</source>
            <translation>QGIS 的身份验证数据库已关闭：{}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/secrets.py" />
            <source>QGIS's master password is needed for the key; enter it when QGIS asks, then try again.</source>
            <translation>密钥需要 QGIS 的主密码；QGIS 询问时请输入，然后再试。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/result_tables.py" />
            <source>Quantity</source>
            <translation>数量</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Quantity and allocation disagreement: Pontius &amp; Millones (2011), Death to Kappa: birth of quantity disagreement and allocation disagreement for accuracy assessment, International Journal of Remote Sensing 32, 4407-4429, doi:10.1080/01431161.2011.552923.</source>
            <translation>数量分歧与分配分歧：Pontius &amp; Millones (2011), Death to Kappa: birth of quantity disagreement and allocation disagreement for accuracy assessment, International Journal of Remote Sensing 32, 4407-4429, doi:10.1080/01431161.2011.552923。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/page.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/accuracy.py" />
            <source>Quantity disagreement</source>
            <translation>数量分歧</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>Quantity disagreement was {}, allocation disagreement {} (Pontius &amp; Millones 2011).</source>
            <translation>数量分歧为 {}，分配分歧为 {}（Pontius &amp; Millones 2011）。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/queue_bar.py" />
            <source>Queue</source>
            <translation>队列</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <location filename="../../resources/styles/blocks.qml" />
            <source>Queued</source>
            <translation>排队</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/area_tables.py" />
            <source>RMSE, ha, error-adjusted</source>
            <translation>RMSE，公顷，误差校正</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/area_tables.py" />
            <source>RMSE, ha, pixel count</source>
            <translation>RMSE，公顷，像元计数</translation>
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>Rainfed, herbaceous, tree or shrub cover (orchard) and irrigated cropland: orchards are in.</source>
            <translation>雨养、草本、乔木或灌木覆盖（果园）以及灌溉的耕地：含果园。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/review/region_queue.py" />
            <source>Random</source>
            <translation>随机</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_page.py" />
            <source>Raster</source>
            <translation>栅格</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/layer_picker.py" />
            <source>Rasters (*.tif *.tiff *.vrt *.img);;All files (*)</source>
            <translation>栅格 (*.tif *.tiff *.vrt *.img);;全部文件 (*)</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>Rasters (COG)</source>
            <translation>栅格（COG）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/algorithm.py" />
            <source>Rasters from anywhere</source>
            <translation>任意来源的栅格</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>Rasters, polygons and areas end at these polygons; any reference system</source>
            <translation>栅格、多边形和面积到这些多边形为界；任何坐标参照系</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/source.py" />
            <source>Read and accept the terms of {} first: {}{}</source>
            <translation>请先阅读并接受 {} 的条款：{}{}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/source_slot.py" />
            <source>Read and accept the terms of {}.</source>
            <translation>请阅读并接受 {} 的条款。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>Read block ids</source>
            <translation>读取区块编号</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/terms_field.py" />
            <source>Read the terms of use</source>
            <translation>阅读使用条款</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <source>Reading expected correctness</source>
            <translation>正在读取预期正确率</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/segmentation/raster.py" />
            <source>Reading imagery, part {} of {}</source>
            <translation>正在读取影像，第 {} 部分，共 {} 部分</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <location filename="../../croplayer_qgis/engine/tasks/compare.py" />
            <source>Reading points</source>
            <translation>正在读取点</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/areas.py" />
            <location filename="../../croplayer_qgis/engine/tasks/compare.py" />
            <source>Reading regions</source>
            <translation>正在读取区域</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/create_job.py" />
            <source>Reading the area</source>
            <translation>正在读取范围</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/check.py" />
            <source>Reading the files of {}</source>
            <translation>正在读取 {} 的文件</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Recode</source>
            <translation>重编码</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Red, green and blue band of a raster, by number or name, such as 4,3,2 or B4,B3,B2; one alone is a grey image. Empty: as the file says.</source>
            <translation>栅格的红、绿、蓝波段，用编号或名称，如 4,3,2 或 B4,B3,B2；只给一个则为灰度影像。留空：按文件所述。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <location filename="../../croplayer_qgis/gui/review/keys.py" />
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <source>Reference</source>
            <translation>参考</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Reference polygons</source>
            <translation>参考多边形</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Reference raster</source>
            <translation>参考栅格</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>Reference system</source>
            <translation>坐标参照系</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <source>Reference system of the area</source>
            <translation>范围的坐标参照系</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <location filename="../../resources/report/accuracy.html" />
            <source>Region</source>
            <translation>图斑</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_page.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_page.py" />
            <source>Region layer</source>
            <translation>区域图层</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>Region property</source>
            <translation>图斑属性</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <source>Region's area</source>
            <translation>区域面积</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/areas.py" />
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Regions</source>
            <translation>图斑</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Regions (polygons)</source>
            <translation>区域（多边形）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_page.py" />
            <source>Regions and statistics</source>
            <translation>区域与统计</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/region_panel.py" />
            <source>Regions meet here; show the next one</source>
            <translation>图斑在此相接；显示下一个</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/areas.py" />
            <source>Regions where {} has no data: {}.</source>
            <translation>{} 没有数据的区域：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/area_statistics.py" />
            <source>Regions with areas</source>
            <translation>含面积的区域</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <source>Regions without statistics: {}</source>
            <translation>没有统计的区域：{}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/areas.py" />
            <source>Regions without statistics: {}.</source>
            <translation>没有统计的区域：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/layer_specs.py" />
            <source>Regions: decision and P(cropland)</source>
            <translation>图斑：判定和 P(耕地)</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/panel_layout.py" />
            <source>Registry</source>
            <translation>记录表</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Reliability of the expected correctness</source>
            <translation>预期正确率的可靠性</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/installed_models.py" />
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>Remove all blocks</source>
            <translation>移除全部区块</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/code_editor.py" />
            <source>Remove code</source>
            <translation>移除编码</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/engine_options.py" />
            <source>Remove engines of other plugin versions: {}</source>
            <translation>删除其他插件版本的引擎：{}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/installed_models.py" />
            <source>Remove model</source>
            <translation>移除模型</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/data_set_table.py" />
            <source>Remove this data set</source>
            <translation>移除此数据集</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/installed_models.py" />
            <source>Remove {}? Jobs that were mapped with it cannot go on without it.</source>
            <translation>移除 {}？用它制图的作业没有它就无法继续。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/engine_options.py" />
            <source>Removing engines of other plugin versions</source>
            <translation>正在删除其他插件版本的引擎</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Replace a sample in the file that has no labels yet.</source>
            <translation>替换文件中尚无标签的样本。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Replace a sample without labels</source>
            <translation>替换没有标签的样本</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>Replace files of an earlier export</source>
            <translation>替换之前导出的文件</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>Replace files of an earlier export of the same name.</source>
            <translation>替换之前导出的同名文件。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/area_statistics.py" />
            <location filename="../../croplayer_qgis/processing/assess_accuracy.py" />
            <location filename="../../croplayer_qgis/processing/compare_data_sets.py" />
            <location filename="../../croplayer_qgis/processing/export_job.py" />
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Report</source>
            <translation>报告</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>Report (HTML)</source>
            <translation>报告（HTML）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <source>Requests</source>
            <translation>请求</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/remedies.py" />
            <source>Restart and go on</source>
            <translation>重新启动并继续</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/accuracy/estimate/estimation.py" />
            <source>Rests on {} units only.</source>
            <extracomment>For 1: Rests on {} unit only.</extracomment>
            <translation>
                <numerusform>仅依据 {} 个单元。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/imagery.py" />
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/dock.py" />
            <source>Results</source>
            <translation>结果</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/task_page.py" />
            <source>Results in</source>
            <translation>结果存于</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>Resume</source>
            <translation>继续</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/tile_view.py" />
            <source>Retrieved {} UTC.</source>
            <translation>获取于 {} UTC。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <location filename="../../croplayer_qgis/shared/messages/run.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/remedies.py" />
            <source>Retry</source>
            <translation>重试</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>Retry failed</source>
            <translation>重试失败的</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/panel_layout.py" />
            <source>Review</source>
            <translation>目视检查</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/label_section.py" />
            <source>Review and draw…</source>
            <translation>检查并绘制…</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/queue.py" />
            <source>Review queue</source>
            <translation>检查队列</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/dock.py" />
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <source>Reviewer</source>
            <translation>检查员</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/keys.py" />
            <location filename="../../resources/styles/samples.qml" />
            <source>Right</source>
            <translation>正确</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Rows are the map, columns the reference.</source>
            <translation>行为地图，列为参考。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>Rows count</source>
            <translation>行数</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/dock.py" />
            <source>Run</source>
            <translation>运行</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/layer_section.py" />
            <source>Run a job, or open one, to see its results here.</source>
            <translation>运行或打开一个作业，即可在此查看结果。</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Run again to have them in this report.</source>
            <translation>再次运行即可列入本报告。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <location filename="../../resources/styles/blocks.qml" />
            <source>Running</source>
            <translation>进行中</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/estimate.py" />
            <source>Runs along rows: row, first column, column behind the last one.</source>
            <translation>按行成段：行、首列、末列之后一列。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <source>Runs of blocks</source>
            <translation>区块段</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/area_tables.py" />
            <source>R² against the 1:1 line, error-adjusted</source>
            <translation>相对 1:1 线的 R²，误差校正</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/area_tables.py" />
            <source>R² against the 1:1 line, pixel count</source>
            <translation>相对 1:1 线的 R²，像元计数</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/zoom_row.py" />
            <source>S</source>
            <translation>南</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>SE, %</source>
            <translation>SE，%</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>SE, ha</source>
            <translation>SE，公顷</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/model.py" />
            <source>SHA-256</source>
            <translation>SHA-256</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/export_job.py" />
            <source>STAC collection</source>
            <translation>STAC 集合</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>STAC collection (a COG of each block)</source>
            <translation>STAC 集合（每个区块一个 COG）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/stac/collection.py" />
            <source>STAC: {}</source>
            <translation>STAC：{}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/chart_picture.py" />
            <source>SVG (*.svg);;PNG (*.png)</source>
            <translation>SVG (*.svg);;PNG (*.png)</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_page.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_page.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/dock.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <location filename="../../resources/report/accuracy.html" />
            <source>Sample</source>
            <translation>样本</translation>
        </message>
        <message>
            <location filename="../../resources/sources.json" />
            <source>Sample A (NAIP 2015-09-26, North Dakota, in the box)</source>
            <translation>样本 A（NAIP 2015-09-26，北达科他州，随附）</translation>
        </message>
        <message>
            <location filename="../../resources/sources.json" />
            <source>Sample B (NAIP 2016-08-16, North Dakota, in the box)</source>
            <translation>样本 B（NAIP 2016-08-16，北达科他州，随附）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <location filename="../../resources/report/accuracy.html" />
            <source>Sample counts</source>
            <translation>样本计数</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/layer_picker.py" />
            <source>Sample of the open job</source>
            <translation>已打开作业的样本</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/layer_specs.py" />
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Sample points</source>
            <translation>样点</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Sample points by result.</source>
            <translation>样点（按结果）。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/accuracy_overlays.py" />
            <source>Sample points: {}</source>
            <translation>样点：{}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <source>Save as…</source>
            <translation>另存为…</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>Save block ids</source>
            <translation>保存区块编号</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/chart_picture.py" />
            <source>Save picture</source>
            <translation>保存图片</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/chart_picture.py" />
            <source>Save picture…</source>
            <translation>保存图片…</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>Save the chosen ids…</source>
            <translation>保存所选编号…</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <source>Save verdicts and corrections</source>
            <translation>保存评判和修正</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/sample.py" />
            <source>Say how many points: a size (--size), sizes of strata (--sizes), or the standard error of overall accuracy to reach (--target-se).</source>
            <translation>请给出点数：总数（--size）、各层点数（--sizes），或要达到的总体精度标准误（--target-se）。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <source>Say how the points were drawn (design): simple_random, systematic or stratified.</source>
            <translation>请说明点的抽取方式（design）：simple_random、systematic 或 stratified。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/blocks.py" />
            <source>Say where: an area of polygons, or bounds.</source>
            <translation>请给出地点：多边形范围或边界。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/job_creation.py" />
            <source>Say which blocks to map: an area, bounds or block ids.</source>
            <translation>请给出要制作的区块：范围、边界或区块编号。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/evaluate_errors.py" />
            <source>Says for each connected region of a cropland probability raster how likely its label is right (expected correctness, %), with the error evaluation model. Bands: expected correctness (%), label (0/1); 255 is no-data. The regions can be written as polygons with area (ha) and expected area of error (ha).</source>
            <translation>对耕地概率栅格中每个相连图斑，用误差评估模型说明其标签正确的可能性（预期正确率，%）。波段：预期正确率（%）、标签（0/1）；255 为无数据。图斑可写成多边形，含面积（公顷）和预期误差面积（公顷）。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/check_model.py" />
            <source>Says in plain words whether a model folder (card.json and weights) can be used, or everything it lacks: checksum, shapes, one probe inference. A model that cannot be used is an output, not an error, so that a model can go on.</source>
            <translation>用平常的话说明模型文件夹（card.json 和权重）是否可用，或缺少什么：校验和、形状、一次试推理。不可用的模型是一个输出而不是错误，以便后续步骤继续。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/region_panel.py" />
            <source>Scene</source>
            <translation>场景</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>Second</source>
            <translation>第二</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <source>Second labeller</source>
            <translation>第二标注员</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/areas.py" />
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <location filename="../../croplayer_qgis/engine/tasks/compare.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Seed</source>
            <translation>种子</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/segment_raster.py" />
            <source>Segment cropland in a raster</source>
            <translation>分割栅格中的耕地</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/segmentation/raster.py" />
            <source>Segmenting, part {} of {}</source>
            <translation>正在分割，第 {} 部分，共 {} 部分</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/polygon_dialog.py" />
            <source>Selected features ({})</source>
            <translation>选中的要素（{}）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>Selected features of the active layer</source>
            <translation>活动图层中选中的要素</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/source_test.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/remedies.py" />
            <source>Send the key there</source>
            <translation>把密钥发送到那里</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/setup_panel.py" />
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>Settle disagreements…</source>
            <translation>裁定分歧…</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>Share</source>
            <translation>比例</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/image_quality.py" />
            <source>Share with imagery (0-1)</source>
            <translation>有影像的比例（0-1）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>Shift</source>
            <translation>偏移</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/layer_specs.py" />
            <source>Shift between the sources, per block</source>
            <translation>各区块影像源之间的偏移</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>Shift is</source>
            <translation>偏移处理</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <source>Show expected correctness on the map</source>
            <translation>在地图上显示预期正确率</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/layer_section.py" />
            <source>Show finished blocks by itself</source>
            <translation>自动显示完成的区块</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/layer_section.py" />
            <source>Show layers</source>
            <translation>显示图层</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>Show the block grid on the map</source>
            <translation>在地图上显示区块格网</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/print_layout.py" />
            <source>Show the job's layers first: the sheet is made of them.</source>
            <translation>请先显示作业的图层：图幅由它们组成。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/model_section.py" />
            <source>Show what it changes in the map's view</source>
            <translation>显示它在当前视图中的改变</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/view_bar.py" />
            <source>Shows and changes the keys</source>
            <translation>显示并修改按键</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/view_bar.py" />
            <source>Shows in the view under the mouse what its neighbour shows, and back</source>
            <translation>在鼠标下的视图中显示相邻视图的内容，再切换回来</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/view_bar.py" />
            <source>Shows the place in the browser; right click: which address</source>
            <translation>在浏览器中显示该处；右键：用哪个地址</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Simple random</source>
            <translation>简单随机</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>Simple random sample of {} points {}, by area; {}.</source>
            <translation>{1} 的 {0} 个点的简单随机样本，按面积；{2}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>Simplification [m]</source>
            <translation>化简 [米]</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/region_panel.py" />
            <source>Single features that weighed most:</source>
            <translation>作用最大的单个特征：</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/decisions.py" />
            <location filename="../../resources/styles/decision.qml" />
            <location filename="../../resources/styles/regions.qml" />
            <source>Single source (the other has no imagery)</source>
            <translation>单一影像源（另一个无影像）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/installed_models.py" />
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Size</source>
            <translation>样本量</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Size from</source>
            <translation>样本量来自</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/sample.py" />
            <source>Sizes of strata are for the stratified design; give a size or a target standard error.</source>
            <translation>各层样本量用于分层设计；请给出总样本量或目标标准误。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Smaller regions join the neighbour with the longest common border. Empty: {} ha.</source>
            <translation>更小的图斑并入公共边界最长的邻居。留空：{} 公顷。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Smooth</source>
            <translation>平滑</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Software</source>
            <translation>软件</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/sources_page.py" />
            <location filename="../../croplayer_qgis/processing/map_blocks.py" />
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <source>Source A</source>
            <translation>影像源 A</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/parameters.py" />
            <source>Source A and source B are both {}; choose two different ones.</source>
            <translation>影像源 A 和影像源 B 都是 {}；请选择两个不同的。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/decisions.py" />
            <location filename="../../resources/styles/decision.qml" />
            <location filename="../../resources/styles/regions.qml" />
            <source>Source A decided: cropland</source>
            <translation>影像源 A 判定：耕地</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/decisions.py" />
            <location filename="../../resources/styles/decision.qml" />
            <location filename="../../resources/styles/regions.qml" />
            <source>Source A decided: not cropland</source>
            <translation>影像源 A 判定：非耕地</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/sources_page.py" />
            <location filename="../../croplayer_qgis/processing/map_blocks.py" />
            <location filename="../../croplayer_qgis/shared/messages/create_job.py" />
            <source>Source B</source>
            <translation>影像源 B</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/decisions.py" />
            <location filename="../../resources/styles/decision.qml" />
            <location filename="../../resources/styles/regions.qml" />
            <source>Source B decided: cropland</source>
            <translation>影像源 B 判定：耕地</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/decisions.py" />
            <location filename="../../resources/styles/decision.qml" />
            <location filename="../../resources/styles/regions.qml" />
            <source>Source B decided: not cropland</source>
            <translation>影像源 B 判定：非耕地</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/imagery.py" />
            <location filename="../../croplayer_qgis/shared/messages/test_source.py" />
            <source>Source record, see core/imagery/source.py.</source>
            <translation>影像源记录，见 core/imagery/source.py。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/source.py" />
            <source>Source “{}” cannot be used: {}.</source>
            <translation>影像源“{}”无法使用：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/source.py" />
            <source>Source “{}” has a value of the wrong type.</source>
            <translation>影像源“{}”的某个值类型不对。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/source.py" />
            <source>Source “{}” has an unknown field “{}”; remove or correct it.</source>
            <translation>影像源“{}”有未知字段“{}”；请删除或改正。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/source.py" />
            <source>Source “{}” has the unknown kind “{}”; use {}.</source>
            <translation>影像源“{}”的类型“{}”未知；请用 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/source.py" />
            <source>Source “{}” lacks the field “{}”; add it.</source>
            <translation>影像源“{}”缺少字段“{}”；请添加。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/dock.py" />
            <location filename="../../croplayer_qgis/shared/messages/estimate.py" />
            <location filename="../../resources/report/job_report.html.j2" />
            <source>Sources</source>
            <translation>影像源</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Sources and versions</source>
            <translation>影像源与版本</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <source>Space</source>
            <translation>空格键</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Split</source>
            <translation>分割</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Standard error</source>
            <translation>标准误</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Standard error of overall accuracy to reach, as a share (0.01 is one per cent).</source>
            <translation>要达到的总体精度标准误，为比例（0.01 即百分之一）。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/train.py" />
            <source>Start</source>
            <translation>开始</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/train.py" />
            <source>Start from the weights that come with CropLayer, or from ImageNet's.</source>
            <translation>从 CropLayer 自带的权重开始，或从 ImageNet 的权重开始。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>Start labelling</source>
            <translation>开始标注</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/task_bar.py" />
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>Starting the engine…</source>
            <translation>正在启动引擎…</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/train.py" />
            <source>Starting the training</source>
            <translation>正在开始训练</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/block_model.py" />
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/run.py" />
            <source>States of blocks to take up again besides the unfinished ones.</source>
            <translation>除未完成的之外，还要重新制作哪些状态的区块。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_page.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_page.py" />
            <source>Statistics</source>
            <translation>统计</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <source>Statistics without region: {}</source>
            <translation>没有区域的统计：{}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/areas.py" />
            <source>Statistics without region: {}.</source>
            <translation>没有区域的统计：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/training_process.py" />
            <source>Step {} of {}</source>
            <translation>第 {} 步，共 {} 步</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/train.py" />
            <source>Steps</source>
            <translation>步数</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/train.py" />
            <source>Steps of training.</source>
            <translation>训练步数。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/source_slot.py" />
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <source>Stop labelling</source>
            <translation>停止标注</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>Stopped after {} blocks; the rest can go on later.</source>
            <extracomment>For 1: Stopped after {} block; the rest can go on later.</extracomment>
            <translation>
                <numerusform>在 {} 个区块之后停止；其余可以稍后继续。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/setup_panel.py" />
            <source>Stopping the installation…</source>
            <translation>正在停止安装…</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>Stopping…</source>
            <translation>正在停止…</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/key_field.py" />
            <source>Store</source>
            <translation>保存</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/source_slot.py" />
            <source>Store the key of {}.</source>
            <translation>保存 {} 的密钥。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/key_field.py" />
            <source>Stored in QGIS as “{}”</source>
            <translation>已在 QGIS 中存为“{}”</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Stored with the sample: the same seed and map give the same points</source>
            <translation>随样本保存：相同的种子和地图给出相同的点</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Strata</source>
            <translation>层</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Strata (class table, decision or correctness)</source>
            <translation>层（编码表、decision 或 correctness）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Strata get no fewer, however small they are.</source>
            <translation>无论层多小，都不会更少。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <source>Stratified by mapped class</source>
            <translation>按制图类别分层</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Stratified random</source>
            <translation>分层随机</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>Stratified random sample of {} points {}; strata: {}; {}{}.</source>
            <extracomment>For 1: Stratified random sample of {} point {}; strata: {}; {}{}.</extracomment>
            <translation>
                <numerusform>{1} 的 {0} 个点的分层随机样本；层：{2}；{3}{4}。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/strata_table.py" />
            <source>Stratum</source>
            <translation>层</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/view_bar.py" />
            <source>Swipe</source>
            <translation>卷帘</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <source>Systematic</source>
            <translation>系统</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Systematic grid</source>
            <translation>系统格网</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>Systematic sample of {} points {}{}; {}.</source>
            <translation>{1} 的 {0} 个点的系统样本{2}；{3}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/layer_picker.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/fields/map_picker.py" />
            <source>Tables (*.csv *.txt *.tsv *.xlsx *.ods *.gpkg *.dbf);;All files (*)</source>
            <translation>表格 (*.csv *.txt *.tsv *.xlsx *.ods *.gpkg *.dbf);;全部文件 (*)</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Tables, a report and what else there is are written into it.</source>
            <translation>表格、报告及其他内容写入其中。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/keys.py" />
            <source>Take A</source>
            <translation>取 A</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/keys.py" />
            <source>Take B</source>
            <translation>取 B</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/key_field.py" />
            <source>Take the key out of QGIS's authentication database</source>
            <translation>从 QGIS 的身份验证数据库中取出密钥</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/key_field.py" />
            <source>Taken from the environment variable {}</source>
            <translation>取自环境变量 {}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>Target standard error</source>
            <translation>目标标准误</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Target standard error (0-1)</source>
            <translation>目标标准误（0-1）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/installed_models.py" />
            <source>Task</source>
            <translation>任务</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/check_model.py" />
            <source>Task of the model</source>
            <translation>模型的任务</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/dock.py" />
            <source>Teach</source>
            <translation>教学</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/terms_field.py" />
            <source>Terms of use, accepted</source>
            <translation>使用条款，已接受</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Terms:</source>
            <translation>条款：</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>Text</source>
            <translation>文本</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>Text file…</source>
            <translation>文本文件…</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/adapt.py" />
            <source>Text or number: cropland or 1, other or 0; without a value a feature is no label.</source>
            <translation>文本或数字：cropland 或 1，other 或 0；没有值的要素不是标签。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/cluster_invitation.py" />
            <source>That is not the whole line of croplayer scheduler, which begins with {}; copy it again.</source>
            <translation>这不是 croplayer scheduler 的完整一行，它以 {} 开头；请重新复制。</translation>
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>That orchards are cropland is not confirmed.</source>
            <translation>未确认果园属于耕地。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/installed.py" />
            <source>The STAC item {} does not tell enough to run its model. It lacks: {}.</source>
            <translation>STAC 条目 {} 的信息不足以运行其模型。缺少：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/adapt.py" />
            <source>The adaptation does not help: on labelled ground left out of it, {} % is mapped wrong, {} % without it; over all ground, what it spoils included, the gain is between {} and {} points. More labels in more blocks, also where the map is right, may change that.</source>
            <translation>适配没有帮助：在留出的已标注地面中，{} % 绘错，未适配时 {} %；就全部地面而言，连同它改坏的部分，增益在 {} 到 {} 个百分点之间。在更多区块中增加标签，包括地图正确之处，可能改变这一点。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/folded.py" />
            <source>The adapted model cannot be used. {}</source>
            <translation>适配后的模型无法使用。{}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/key_field.py" />
            <source>The address held this key. Store it; it then stands in no project, job or log of CropLayer.</source>
            <translation>该地址含有此密钥。请保存它；之后它不出现在 CropLayer 的任何项目、作业或日志中。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>The address must begin with http:// or https://.</source>
            <translation>地址必须以 http:// 或 https:// 开头。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>The address must hold {x}, {y} (or {-y}) and {z}, or the quadkey {q}.</source>
            <translation>地址必须含 {x}、{y}（或 {-y}）和 {z}，或四叉树编码 {q}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/imagery_area.py" />
            <source>The area ({} to {} degrees east, {} to {} north) lies outside {}, which reaches from {} to {} east and from {} to {} north; check the order: west, south, east, north.</source>
            <translation>范围（东经 {} 至 {} 度，北纬 {} 至 {}）在 {} 之外，后者为东经 {} 至 {}、北纬 {} 至 {}；请检查顺序：西、南、东、北。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/area/area_file.py" />
            <source>The area file {} does not exist; check the path.</source>
            <translation>范围文件 {} 不存在；请检查路径。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/grid.py" />
            <source>The area is empty: it needs west &lt; east and south &lt; north, in degrees.</source>
            <translation>范围为空：要求 西 &lt; 东 且 南 &lt; 北，单位为度。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/area/blocks.py" />
            <source>The area is smaller than a pixel of the map; give a larger one.</source>
            <translation>范围小于地图的一个像元；请给出更大的范围。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/extent.py" />
            <source>The area must lie between 180° W and 180° E and between 85° S and 85° N, west before east.</source>
            <translation>范围必须在西经 180° 至东经 180°、南纬 85° 至北纬 85° 之间，西在东之前。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/selection.py" />
            <source>The area of interest shares no ground with the finished blocks that were chosen; check that it lies where the job does, and that its file says the right reference system.</source>
            <translation>感兴趣区与所选的已完成区块没有共同地面；请检查它是否在作业所在之处，以及其文件所述坐标参照系是否正确。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/secrets.py" />
            <source>The authentication “{}” is of the kind {}, which CropLayer cannot use; give a key instead.</source>
            <translation>身份验证“{}”的类型为 {}，CropLayer 无法使用；请改为给出密钥。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/grid_item.py" />
            <source>The block grid does not reach here.</source>
            <translation>区块格网不到这里。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/target_grid.py" />
            <source>The blocks lie too far apart for one raster in {}.</source>
            <translation>区块相距太远，无法放进一个 {} 栅格。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/state.py" />
            <source>The blocks of the job cannot be read; check that job.gpkg is complete.</source>
            <translation>作业的区块无法读取；请检查 job.gpkg 是否完整。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/models/checks.py" />
            <source>The card lists {} features, but the model was trained on {}.</source>
            <extracomment>For 1: The card lists {} feature, but the model was trained on {}.</extracomment>
            <translation>
                <numerusform>卡片列出 {} 个特征，但模型用 {} 个训练。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>The card must give the normalisation the network was trained with: mean, std, scale.</source>
            <translation>卡片必须给出网络训练时的归一化：mean、std、scale。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>The card must say what one step of the features stands for: feature_step.</source>
            <translation>卡片必须说明特征的一级代表什么：feature_step。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>The card says that the output '{}' is logits, but all values lie between 0 and 1 ({}); write "output_kind": "probability" into the card.</source>
            <translation>卡片称输出“{}”为 logits，但所有值都在 0 与 1 之间（{}）；请在卡片中写 "output_kind": "probability"。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>The card says the {} is {}, but the file has {}.</source>
            <translation>卡片称 {} 为 {}，但文件为 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/checks.py" />
            <source>The card's features are not those the model was trained on, or in another order.</source>
            <translation>卡片的特征不是模型训练所用的，或顺序不同。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/health.py" />
            <source>The certificate of {} is not trusted ({}), so nothing was sent to it. Where a proxy or a server of your own signs for itself, name a file with its certificate in the environment variable REQUESTS_CA_BUNDLE.</source>
            <translation>{} 的证书不受信任（{}），因此没有向它发送任何内容。如果代理或自己的服务器使用自签名证书，请在环境变量 REQUESTS_CA_BUNDLE 中给出其证书文件。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/cluster_certificate.py" />
            <source>The certificates of the cluster cannot be kept in {}.</source>
            <translation>集群的证书无法保存在 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/cluster_certificate.py" />
            <source>The certificates of the cluster cannot be kept in {}: {}.</source>
            <translation>集群的证书无法保存在 {}：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/check.py" />
            <source>The checksums of its files are not as they were written.</source>
            <translation>其文件的校验和与写入时不同。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/census.py" />
            <source>The class {} does not occur.</source>
            <translation>类别 {} 没有出现。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/ground/classes.py" />
            <source>The code table names classes that are not in the class list: {}.</source>
            <translation>编码表中的类别不在类别列表中：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/code_table.py" />
            <source>The code table names no class.</source>
            <translation>编码表没有类别。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/code_table.py" />
            <source>The code {} has no class; write one beside it.</source>
            <translation>编码 {} 没有类别；请在旁边写一个。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/code_table.py" />
            <source>The code {} stands in the table twice.</source>
            <translation>编码 {} 在表中出现两次。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/assessment.py" />
            <source>The confidence level must lie between 0 and 1, not {}.</source>
            <translation>置信水平必须在 0 与 1 之间，而不是 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/cluster.py" />
            <source>The connections to {} are not encrypted: whoever is on the network can read the keys of the sources and run programs as you.</source>
            <translation>到 {} 的连接未加密：网络上的任何人都能读取影像源的密钥，并以当前用户身份运行程序。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/review/apply_bar.py" />
            <source>The corrected map of {} blocks is not up to date: apply the corrections.</source>
            <extracomment>For 1: The corrected map of {} block is not up to date: apply the corrections.</extracomment>
            <translation>
                <numerusform>{} 个区块的修正地图不是最新的：请应用修正。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/zoom_row.py" />
            <source>The cropland model was trained for {} to {} m a pixel; choose {}.</source>
            <translation>耕地模型按每像元 {} 至 {} 米训练；请选择{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/adapt.py" />
            <source>The cropland model {} {} gives no features, which an adaptation needs; map with a model that does, such as the one that comes with CropLayer.</source>
            <translation>耕地模型 {} {} 不给出适配所需的特征；请用给出特征的模型制图，如 CropLayer 自带的。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>The cropland_classes {} are not among the classes.</source>
            <translation>cropland_classes {} 不在 classes 之中。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/compare/comparison.py" />
            <source>The data sets have no pixel with data in common: they show different places.</source>
            <translation>各数据集没有共同的有数据像元：它们显示的是不同的地方。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/sample_layer.py" />
            <source>The design in {} is damaged: points, strata and design do not fit together.</source>
            <translation>{} 中的设计已损坏：点、层和设计不相符。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/environment_build.py" />
            <source>The disk is full; free some space, then try again.</source>
            <translation>磁盘已满；请腾出空间，然后再试。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/runner.py" />
            <source>The disk may not suffice: {}, and {} MB are free. The run stops before the disk is full, and can go on when there is more space.</source>
            <translation>磁盘可能不够：{}，可用 {} MB。运行会在磁盘满之前停止，有了空间可以继续。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/disk.py" />
            <source>The disk of {} has only {} MB left, so no further block is begun; free some space and run the job again: it goes on from here.</source>
            <translation>{} 所在磁盘只剩 {} MB，因此不再开始新的区块；请腾出空间并再次运行作业：它从这里继续。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/accuracy_samples.py" />
            <location filename="../../croplayer_qgis/layers/review/review_file.py" />
            <source>The disk of {} is full, and nothing was saved: make room, then try again.</source>
            <translation>{} 所在磁盘已满，什么也没有保存：请腾出空间，然后再试。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <source>The earlier result of this block is shown and counted until the next is finished.</source>
            <translation>在下一个结果完成之前，显示并统计此区块之前的结果。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/engine_client.py" />
            <source>The engine cannot be started; build its environment again.</source>
            <translation>引擎无法启动；请重新建立其环境。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/engine_client.py" />
            <source>The engine ended unexpectedly; finished blocks are kept and the job can go on.</source>
            <translation>引擎意外结束；已完成的区块保留，作业可以继续。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/environment_task.py" />
            <source>The engine environment could not be built.</source>
            <translation>引擎环境无法建立。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/environment_build.py" />
            <source>The engine environment could not be installed; the log has the installer's last lines.</source>
            <translation>引擎环境无法安装；安装程序的最后几行在日志中。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/task_bar.py" />
            <source>The engine environment is missing; build it first, in the CropLayer panel.</source>
            <translation>缺少引擎环境；请先在 CropLayer 面板中建立。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/engine_call.py" />
            <source>The engine environment is missing; build it in the CropLayer panel.</source>
            <translation>缺少引擎环境；请在 CropLayer 面板中建立。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/server.py" />
            <source>The engine failed unexpectedly ({}); its log has the details.</source>
            <translation>引擎意外失败（{}）；详情见其日志。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/server.py" />
            <source>The engine is already working; cancel that or wait for its end.</source>
            <translation>引擎正在工作；请取消或等待结束。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/installer.py" />
            <source>The engine is installed and ready.</source>
            <translation>引擎已安装，可以使用。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_session.py" />
            <source>The engine is not installed yet; install it at the top of the panel.</source>
            <translation>引擎尚未安装；请在面板顶部安装。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/installed_models.py" />
            <location filename="../../croplayer_qgis/gui/options/model_options.py" />
            <location filename="../../croplayer_qgis/gui/setup/model_installer.py" />
            <location filename="../../croplayer_qgis/gui/sources/source_test.py" />
            <source>The engine is not installed yet; install it first.</source>
            <translation>引擎尚未安装；请先安装。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/engine_client.py" />
            <source>The engine is of another version than the plugin; rebuild the engine environment.</source>
            <translation>引擎与插件版本不同；请重新建立引擎环境。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/engine_client.py" />
            <source>The engine is working already; cancel that or wait for its end.</source>
            <translation>引擎正在工作；请取消或等待结束。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/environment_build.py" />
            <source>The engine needs {} MB of disk space in {}; {} MB are free.</source>
            <translation>引擎需要在 {1} 中占用 {0} MB 磁盘空间；可用 {2} MB。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/engine_client.py" />
            <source>The engine sent a line that is not JSON.</source>
            <translation>引擎发送了一行不是 JSON 的内容。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/environment_build.py" />
            <source>The engine's folder cannot be written; choose another one.</source>
            <translation>引擎文件夹无法写入；请选择别的文件夹。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/setup_panel.py" />
            <source>The engine, which does the computing, is not installed yet.</source>
            <translation>负责计算的引擎尚未安装。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>The entry '{}' is missing; it is {}.</source>
            <translation>缺少条目“{}”；它是{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>The entry '{}' is unknown; remove it.</source>
            <translation>条目“{}”未知；请删除。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>The entry '{}' must be {}.</source>
            <translation>条目“{}”必须是{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>The error-adjusted area of {} was {}{}; the map's pixel count, which holds the map's errors, was {}.</source>
            <translation>{} 的误差校正面积为 {}{}；地图的像元计数（含地图误差）为 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>The features must be {}, not {}.</source>
            <translation>特征必须为 {}，而不是 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/checks.py" />
            <source>The file {} named by the card is not in {}.</source>
            <translation>卡片所说的文件 {} 不在 {} 中。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_page.py" />
            <source>The first is the one the others are compared with.</source>
            <translation>其余数据集与第一个比较。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>The first output must be NCHW with one channel for each of the {} classes.</source>
            <extracomment>For 1: The first output must be NCHW with one channel for the class.</extracomment>
            <translation>
                <numerusform>第一个输出必须是 NCHW，{} 个类别各一个通道。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/environment_build.py" />
            <source>The folder {} cannot be written; choose another one for the engine.</source>
            <translation>文件夹 {} 无法写入；请为引擎选择别的文件夹。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/reader.py" />
            <location filename="../../croplayer_qgis/layers/job_reader.py" />
            <source>The folder {} may not be entered; ask its owner, or change its permissions.</source>
            <translation>文件夹 {} 无法进入；请询问其所有者，或修改其权限。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/region_panel.py" />
            <source>The fusion model uses no feature of: {}</source>
            <translation>融合模型未使用以下各组的特征：{}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/sheet.py" />
            <source>The image quality of {} cannot be read; map the block again.</source>
            <translation>{} 的影像质量无法读取；请重新制作该区块。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/job_creation.py" />
            <source>The imagery ({}) covers none of the blocks that are asked for; check the area, or leave it out to map all that the imagery covers.</source>
            <translation>影像（{}）未覆盖所要的任何区块；请检查范围，或不给范围以制作影像覆盖的全部地区。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/regions/probability_raster.py" />
            <source>The imagery {} shows another place than {} ({}); give the imagery it was made from.</source>
            <translation>影像 {} 显示的地点与{}（{}）不同；请给出生成它所用的影像。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>The input must be a square of {} to {} pixels, or of any size (null).</source>
            <translation>输入必须是 {} 至 {} 像元的正方形，或任意大小（null）。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/setup_panel.py" />
            <source>The installation of the engine was interrupted.</source>
            <translation>引擎的安装被中断。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/geopackage.py" />
            <source>The job folder {} cannot be created</source>
            <translation>作业文件夹 {} 无法建立</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/geopackage.py" />
            <source>The job folder {} cannot be read</source>
            <translation>作业文件夹 {} 无法读取</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/geopackage.py" />
            <source>The job folder {} cannot be written</source>
            <translation>作业文件夹 {} 无法写入</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/geopackage.py" />
            <source>The job folder {} is not there any more: it was moved, renamed or removed, or its drive is gone. Bring it back, or open the job where it is now.</source>
            <translation>作业文件夹 {} 已不在：它被移动、重命名或删除，或其驱动器已断开。请把它放回，或在现在的位置打开作业。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <source>The job has no expected correctness yet; map a block first.</source>
            <translation>作业还没有预期正确率；请先制作一个区块。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/evaluation/job_queue.py" />
            <source>The job has no finished block left to review: map more blocks first.</source>
            <translation>作业中没有剩下可检查的已完成区块：请先制作更多区块。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/evaluation/job_queue.py" />
            <source>The job in {} cannot be read.</source>
            <translation>{} 中的作业无法读取。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/job_reader.py" />
            <source>The job in {} cannot be read: {}.</source>
            <translation>{} 中的作业无法读取：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/correct.py" />
            <source>The job in {} has no corrections in force: draw some in the review panel first.</source>
            <translation>{} 中的作业没有有效的修正：请先在目视检查面板中画一些。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/adapt.py" />
            <source>The job in {} has no labels yet: review regions or draw corrections in the review panel first.</source>
            <translation>{} 中的作业还没有标签：请先在目视检查面板中检查图斑或画修正。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/lock.py" />
            <source>The job in {} is being run by another process{}; wait until it ends, or stop it there. A run on a machine that was switched off frees the job after {} s.</source>
            <translation>{} 中的作业正由另一进程运行{}；请等待结束，或在那里停止。已关机的机器上的运行在 {} 秒之后释放作业。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/job_reader.py" />
            <source>The job in {} is not opened: it brings along “{}”, which acts when its tables are read.</source>
            <translation>未打开 {} 中的作业：它带有“{}”，读取其表时会起作用。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/folder.py" />
            <source>The job in {} was begun with other parameters: {}. Go on with the job's own parameters, or choose another folder.</source>
            <translation>{} 中的作业是用其他参数开始的：{}。请用作业自己的参数继续，或选择别的文件夹。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/lock.py" />
            <source>The job in {} was taken over ({}) while this run gave no sign of life; this run has stopped and written nothing since.</source>
            <translation>{} 中的作业在本次运行没有动静时被接管（{}）；本次运行已停止，此后什么也没有写。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/adopt.py" />
            <source>The job is mapped with {} {} already.</source>
            <translation>作业已用 {} {} 制图。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/job_run.py" />
            <source>The job lies in a temporary folder, which QGIS deletes when it closes; copy {}.</source>
            <translation>作业在临时文件夹中，QGIS 关闭时会删除；请复制 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/job_area.py" />
            <source>The job maps inside its area only, and {} lies outside; choose another folder for it.</source>
            <translation>该作业只在其感兴趣区内制图，而 {} 位于其外；请为它选择另一个文件夹。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/models.py" />
            <source>The job was begun with the {} model {} {} of {}, which is not there any more ({}). Go on with croplayer job JOB --resume --model FOLDER, where FOLDER is where that model lies now, or start a new job.</source>
            <translation>作业开始时所用的 {} 模型 {} {}（{}）已不在（{}）。请用 croplayer job JOB --resume --model FOLDER 继续，其中 FOLDER 是该模型现在的位置，或新建作业。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/source_arguments.py" />
            <source>The job would send the key of {} to {}. If that is right, add --send-key-to {}</source>
            <translation>作业会把 {} 的密钥发送到 {}。如果没有问题，请添加 --send-key-to {}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/parameters.py" />
            <source>The job's parameters cannot be read; it was made by another version.</source>
            <translation>作业的参数无法读取；它由另一版本建立。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/secrets.py" />
            <source>The key could not be stored in QGIS's authentication database.</source>
            <translation>密钥无法保存到 QGIS 的身份验证数据库。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/secrets.py" />
            <source>The key of {} would be sent to {}, for which it was not entered. Send it only if you know that host.</source>
            <translation>{} 的密钥将发送到 {}，而它不是为那里输入的。只有认识该主机时才发送。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/secrets.py" />
            <source>The key of {} would travel unencrypted to {}; use an address with https://.</source>
            <translation>{} 的密钥将不加密地传到 {}；请使用 https:// 地址。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/adapt.py" />
            <source>The labels lie where the job's sources have no imagery; label ground that shows.</source>
            <translation>标签所在之处作业的影像源没有影像；请标注可见的地面。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/adaptation/adapt.py" />
            <source>The labels of {} blocks lie where there is no imagery and were left out.</source>
            <extracomment>For 1: The labels of {} block lie where there is no imagery and were left out.</extracomment>
            <translation>
                <numerusform>{} 个区块的标签所在之处没有影像，已略去。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/label_section.py" />
            <source>The labels of {} cannot be read: {}.</source>
            <translation>无法读取 {} 的标签：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/queue_bar.py" />
            <source>The largest first</source>
            <translation>最大的在前</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/polygon_blocks.py" />
            <source>The layer has no reference system; set one in its properties.</source>
            <translation>图层没有坐标参照系；请在其属性中设置。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/ground/classes.py" />
            <source>The layer has values from {} to {}, outside the bins {} to {}: widen the bins or name the no-data value.</source>
            <translation>图层的值为 {} 至 {}，超出分箱 {} 至 {}：请扩大分箱，或指定无数据值。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/accuracy_files.py" />
            <source>The layer {} cannot be written to {}: {}.</source>
            <translation>图层 {} 无法写入 {}：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/layer_files.py" />
            <source>The layer {} has another reference system in the project ({}) than its file says; write it into the file first (QGIS: Assign projection).</source>
            <translation>图层 {} 在工程中的坐标参照系（{}）与其文件所述不同；请先将其写入文件（QGIS：指定投影）。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/layer_files.py" />
            <source>The layer {} is no raster file; give tiles as imagery source instead.</source>
            <translation>图层 {} 不是栅格文件；瓦片请作为影像源给出。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/print_layout.py" />
            <source>The layout template shipped with CropLayer is broken; install it again.</source>
            <translation>CropLayer 自带的布局模板已损坏；请重新安装。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/server.py" />
            <source>The line is not JSON.</source>
            <translation>该行不是 JSON。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/server.py" />
            <source>The line is not a JSON-RPC 2.0 request.</source>
            <translation>该行不是 JSON-RPC 2.0 请求。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>The lowest zoom is above the highest.</source>
            <translation>最低缩放级别高于最高缩放级别。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>The map calls cropland: {}. Official figures may mean less by it; see their definition.</source>
            <translation>地图所说的耕地：{}。官方数字的范围可能更小；请看其定义。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/assessment.py" />
            <source>The map covers {} ha, the sample stands for {} ha: error-adjusted areas are of the latter, pixel counts of the former.</source>
            <translation>地图覆盖 {} 公顷，样本代表 {} 公顷：误差校正面积针对后者，像元计数针对前者。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>The map does not say what it calls cropland; official figures may mean something else by it.</source>
            <translation>地图未说明何为耕地；官方数字的含义可能不同。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/official.py" />
            <source>The map has no data for {} % of this unit, more than the {} % allowed.</source>
            <translation>此单位 {} % 的面积没有地图数据，超过允许的 {} %。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/assessment.py" />
            <source>The map has no data in this region.</source>
            <translation>此区域没有地图数据。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/sheet_writer.py" />
            <source>The map sheet could not be drawn; open it as a print layout and export it there.</source>
            <translation>图幅无法绘制；请作为打印布局打开并在那里导出。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/model_section.py" />
            <source>The map shows no mapped block of the job; move it there.</source>
            <translation>地图上没有作业中已制图的区块；请移到那里。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/sources_page.py" />
            <source>The map shows no place on Earth; move it to the area to be mapped.</source>
            <translation>地图显示的不是地球上的地点；请移到要制图的地区。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/model_section.py" />
            <source>The map shows {} blocks of the job; zoom in until there are at most {}.</source>
            <translation>地图上有作业的 {} 个区块；请放大到最多 {} 个。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>The map shows {} of {} (pixel count).</source>
            <translation>地图显示 {1} 为 {0}（像元计数）。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/map_picker.py" />
            <source>The map whose classes are sampled or assessed</source>
            <translation>要抽样或评价其类别的地图</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>The map's reference system does not reach the chosen blocks.</source>
            <translation>地图的坐标参照系达不到所选区块。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/parameters.py" />
            <source>The minimum mapping unit must be between 0 and 1000 ha.</source>
            <translation>最小制图单元必须在 0 与 1000 公顷之间。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/check_model.py" />
            <source>The model can be used: {} {}, task {}.</source>
            <translation>模型可用：{} {}，任务 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/checks.py" />
            <source>The model does not give one probability; train it with objective binary:logistic.</source>
            <translation>模型没有给出单一概率；请用目标 binary:logistic 训练。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/installed.py" />
            <source>The model file {} of the STAC item is not there.</source>
            <translation>STAC 条目的模型文件 {} 不存在。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/folded.py" />
            <source>The model in {} cannot be read.</source>
            <translation>无法读取 {} 中的模型。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/adopt.py" />
            <location filename="../../croplayer_qgis/core/models/packages/installed.py" />
            <location filename="../../croplayer_qgis/core/models/sessions.py" />
            <source>The model in {} cannot be used. {}</source>
            <translation>{} 中的模型无法使用。{}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/sessions.py" />
            <source>The model in {} is for the task {}, not a network for images.</source>
            <translation>{} 中的模型用于任务 {}，不是影像网络。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/sessions.py" />
            <source>The model in {} is for the task {}, not for regions.</source>
            <translation>{} 中的模型用于任务 {}，不用于图斑。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/parameters.py" />
            <source>The model in {} is for the task {}, not {}.</source>
            <translation>{} 中的模型用于任务 {}，而不是 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/preview.py" />
            <source>The model in {} was not adapted from the cropland model of this job.</source>
            <translation>{} 中的模型不是由此作业的耕地模型适配而来。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/regions/table.py" />
            <source>The model needs features this version of CropLayer does not compute: {}. Use the model that came with this version, or train it again.</source>
            <translation>模型需要此版本 CropLayer 不计算的特征：{}。请用此版本自带的模型，或重新训练。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/model_options.py" />
            <source>The model {} {} can be used.</source>
            <translation>模型 {} {} 可用。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/folded.py" />
            <source>The model {} {} in {} is not adapted.</source>
            <translation>模型 {} {}（在 {} 中）不是适配的模型。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/model_options.py" />
            <source>The model {} {} is for “{}”, not for “{}”; choose it in that row.</source>
            <translation>模型 {} {} 用于“{}”，而不是“{}”；请在对应的行选择它。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/teach/model_section.py" />
            <source>The model {} {} was adopted; {} blocks wait to be mapped again with it.</source>
            <extracomment>For 1: The model {} {} was adopted; {} block waits to be mapped again with it.</extracomment>
            <translation>
                <numerusform>已采用模型 {} {}；{} 个区块等待用它重新制图。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/model_setup.py" />
            <source>The models are not there yet: {}. Install these files in QGIS's options, CropLayer.</source>
            <translation>模型尚未安装：{}。请在 QGIS 的选项 CropLayer 中安装这些文件。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/model_setup.py" />
            <source>The models, which say what is cropland, are not there yet: {} MB from {}.</source>
            <translation>判断耕地所用的模型尚未安装：{} MB，来自 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/checks.py" />
            <source>The network fails on an ordinary image: {}</source>
            <translation>网络在普通影像上失败：{}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>The network gives class numbers ('{}', {}), which have no probability; export it without the last step (argmax), so that it gives a score for each class.</source>
            <translation>网络给出类别编号（“{}”，{}），没有概率；请去掉最后一步（argmax）再导出，使其给出每个类别的得分。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>The network has no output '{}'; it gives {}.</source>
            <translation>网络没有输出“{}”；它给出 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>The network must take one image at a time, or any number of them.</source>
            <translation>网络必须一次接受一幅或任意多幅影像。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>The network takes {} inputs; CropLayer gives it one image.</source>
            <extracomment>For 1: The network takes {} input; CropLayer gives it one image.</extracomment>
            <translation>
                <numerusform>网络有 {} 个输入；CropLayer 给它一幅影像。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>The only labels there are, separated by commas</source>
            <translation>仅有的标签，用逗号分隔</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>The output '{}' holds NaN or infinity for an ordinary image.</source>
            <translation>输出“{}”在普通影像上含 NaN 或无穷大。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>The output '{}' runs from {} to {}, as per cent or 0 to 255 do; export it with a last step that divides, so that it runs from 0 to 1.</source>
            <translation>输出“{}”的范围为 {} 至 {}，如同百分比或 0 至 255；请在最后一步加上除法再导出，使其为 0 至 1。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>The output '{}' runs from {} to {}, which is no probability; a wrapped network that gives logits must say so in output_kind.</source>
            <translation>输出“{}”的范围为 {} 至 {}，不是概率；给出 logits 的被包装网络必须在 output_kind 中说明。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/environment_build.py" />
            <source>The package server cannot be reached; check the network, or choose a mirror or a folder of wheels under Settings.</source>
            <translation>无法连接软件包服务器；请检查网络，或在“设置”中选择镜像或 wheel 文件夹。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/environment_build.py" />
            <source>The package server's certificate is not trusted; add your network's authority in QGIS (Options &gt; Authentication &gt; Manage Certificates), then try again.</source>
            <translation>软件包服务器的证书不受信任；请在 QGIS 中添加所在网络的证书颁发机构（选项 &gt; 身份验证 &gt; 管理证书），然后再试。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/reader.py" />
            <source>The parameters of the job in {} cannot be read: {} is damaged, or another version made it. If it is damaged, croplayer job JOB --rebuild makes it again from the products.</source>
            <translation>{} 中作业的参数无法读取：{} 已损坏，或由另一版本建立。如果已损坏，croplayer job JOB --rebuild 会由产品重建。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/grid/block.py" />
            <source>The point {}, {} (longitude, latitude) is outside the block grid.</source>
            <translation>点 {}、{}（经度、纬度）在区块格网之外。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/accuracy_samples.py" />
            <source>The points in {} are damaged; draw the sample again.</source>
            <translation>{} 中的点已损坏；请重新抽取样本。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/area/area.py" />
            <location filename="../../croplayer_qgis/core/vectors/reading.py" />
            <source>The polygons of {} have no area; draw them again.</source>
            <translation>{} 的多边形没有面积；请重新绘制。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/preview.py" />
            <source>The preview {} cannot be written</source>
            <translation>无法写入预览 {}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/job/losses.py" />
            <source>The products of these blocks cannot be read; they are queued: {}.</source>
            <extracomment>For 1: The product of {} cannot be read; the block is queued.</extracomment>
            <translation>
                <numerusform>这些区块的产品无法读取；已排队：{}。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/job/losses.py" />
            <source>The products of these blocks were made with other parameters; they are queued: {}.</source>
            <extracomment>For 1: The product of {} was made with other parameters; the block is queued.</extracomment>
            <translation>
                <numerusform>这些区块的产品是用其他参数制作的；已排队：{}。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/polygon_dialog.py" />
            <source>The project has no polygon layer; add one first.</source>
            <translation>项目没有多边形图层；请先添加一个。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/project_job.py" />
            <source>The project’s job is not in {} any more, or cannot be read; open it where it is.</source>
            <translation>项目的作业已不在 {}，或无法读取；请在其现在的位置打开。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/client/environment_build.py" />
            <source>The proxy refused the connection; check QGIS's proxy settings, then try again.</source>
            <translation>代理拒绝了连接；请检查 QGIS 的代理设置，然后再试。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/quality/geotiff.py" />
            <source>The quality map {} cannot be written</source>
            <translation>质量图 {} 无法写入</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/guide.py" />
            <source>The queue is empty: choose another order, or map blocks first.</source>
            <translation>队列为空：请选择别的顺序，或先制作区块。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/evaluation/job_queue.py" />
            <source>The queue must hold at least one block.</source>
            <translation>队列必须至少含一个区块。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/product/cog.py" />
            <source>The raster of {} cannot be read; map the block again.</source>
            <translation>{} 的栅格无法读取；请重新制作该区块。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/layer_files.py" />
            <source>The raster {} cannot be opened.</source>
            <translation>栅格 {} 无法打开。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/target_grid.py" />
            <source>The reference system {} is not defined where the blocks are ({}° E, {}° N); choose another.</source>
            <translation>坐标参照系 {} 在区块所在之处（东经 {}°，北纬 {}°）没有定义；请选择别的。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/reading.py" />
            <source>The reference system “{}” of {} cannot be used; give one such as EPSG:4326.</source>
            <translation>{1} 的坐标参照系“{0}”无法使用；请给出如 EPSG:4326 这样的。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/ground/inputs.py" />
            <source>The reference {} has classes that the map lacks: {}; name its classes in its code table as those of the map ({}).</source>
            <translation>参考数据 {} 含有地图所没有的类别：{}；请在其编码表中按地图的类别（{}）命名。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/region_file.py" />
            <source>The regions in {} cannot be read; croplayer job --check says what is damaged.</source>
            <translation>{} 中的图斑无法读取；croplayer job --check 会说明什么损坏了。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/job/losses.py" />
            <source>The regions of {} blocks are gone or damaged; --resume --retry damaged maps them again.</source>
            <extracomment>For 1: The regions of {} block are gone or damaged; --resume --retry damaged maps it again.</extracomment>
            <translation>
                <numerusform>{} 个区块的图斑丢失或损坏；--resume --retry damaged 会重新制作。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/pieces.py" />
            <source>The regions of {} cannot be read from the job.</source>
            <translation>无法从作业中读取 {} 的图斑。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/review.py" />
            <source>The regions of {} cannot be read: {}.</source>
            <translation>{} 的图斑无法读取：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/server.py" />
            <source>The request is wrong: {}.</source>
            <translation>请求有误：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/sample_layer.py" />
            <source>The results cannot be written into {}; save your edits of its layers in QGIS, then try again.</source>
            <translation>结果无法写入 {}；请在 QGIS 中保存其图层的编辑，然后再试。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>The same seed draws the same points.</source>
            <translation>相同的种子抽取相同的点。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <source>The sample holds labels that are no class ({}): label these points again.</source>
            <translation>样本含有不是类别的标签（{}）：请重新标注这些点。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/cluster.py" />
            <source>The scheduler {} has no workers; start some: croplayer worker {}.</source>
            <translation>调度器 {} 没有工作进程；请启动一些：croplayer worker {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/cluster.py" />
            <source>The scheduler {} is gone; start it and its workers again and run the job again: it goes on from here.</source>
            <translation>调度器 {} 已不在；请重新启动它及其工作进程并再次运行作业：它从这里继续。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/labellers.py" />
            <source>The second labels in {} cannot be read; label them again.</source>
            <translation>{} 中的第二标签无法读取；请重新标注。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/export.py" />
            <source>The simplification must be between 0 and 1000 m.</source>
            <translation>化简必须在 0 与 1000 米之间。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/tile_view.py" />
            <source>The source names no attribution; find out whom to credit.</source>
            <translation>影像源未说明署名；请弄清应署谁的名。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/accuracy/sample/sampling.py" />
            <source>The stratum {} covers {} ha and would get {} units: give it at least 2, or leave its area out of the map.</source>
            <extracomment>For 1: The stratum {} covers {} ha and would get {} unit: give it at least 2, or leave its area out of the map.</extracomment>
            <translation>
                <numerusform>层 {} 覆盖 {} 公顷，只能分得 {} 个单元：请至少给它 2 个，或从地图中去掉其面积。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/source_slot.py" />
            <source>The terms allow keeping tiles on this computer</source>
            <translation>条款允许在这台计算机上保存瓦片</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/regions/probability_raster.py" />
            <source>The threshold of {} must lie between 0 and 1.</source>
            <translation>{} 的阈值必须在 0 与 1 之间。</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>The two answer different questions. A pixel count adds up what is mapped and so holds the map's errors; the error-adjusted area is an estimate from the reference labels, with an interval. Do not mix them.</source>
            <translation>两者回答不同的问题。像元计数累计所制图的内容，因而含地图的误差；误差校正面积是由参考标签得到的估计，带有区间。不要混用。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>The two labellers differ on no point.</source>
            <translation>两位标注员在所有点上都一致。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/fusion/rasters.py" />
            <source>The two rasters do not overlap; choose rasters of the same place.</source>
            <translation>两个栅格不重叠；请选择同一地点的栅格。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/statistics_table.py" />
            <source>The unit of the column {} of {} is not clear; choose it, or write it into the header as “{} (ha)”; known are {}.</source>
            <translation>{1} 的 {0} 列单位不明；请选择单位，或在表头写成“{2} (ha)”；已知的单位有 {3}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/estimation.py" />
            <source>The units show no variation, so that no standard error can be estimated, nor an interval.</source>
            <translation>单元没有变异，因此无法估计标准误，也无法估计区间。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/estimation.py" />
            <source>The units show no variation, so that no standard error can be estimated; exact interval of what so many units can have missed.</source>
            <translation>单元没有变异，因此无法估计标准误；给出这么多单元可能遗漏多少的精确区间。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/regions/probability_raster.py" />
            <source>The value of certain cropland in {} must be above 0.</source>
            <translation>{} 中肯定为耕地的值必须大于 0。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/code_table.py" />
            <source>The value {} is in no class: add it to the code table, or list it as no-data.</source>
            <translation>值 {} 不属于任何类别：请加入编码表，或列为无数据。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/checks.py" />
            <source>The weights {} named by the card are not in {}.</source>
            <translation>卡片所说的权重 {} 不在 {} 中。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/grid.py" />
            <source>The west of the area ({}°) lies east of its east ({}°); exchange them.</source>
            <translation>范围的西边（{}°）在东边（{}°）以东；请对调。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/cluster.py" />
            <source>The worker {} cannot be used; its log says why.</source>
            <translation>工作进程 {} 无法使用；其日志说明原因。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/cluster.py" />
            <source>The worker {} has no CropLayer; start it with croplayer worker {}.</source>
            <translation>工作进程 {} 没有 CropLayer；请用 croplayer worker {} 启动它。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/cluster.py" />
            <source>The worker {} on {} cannot write to {}; put the job into a folder that all machines share, under the same path.</source>
            <translation>{1} 上的工作进程 {0} 无法写入 {2}；请把作业放到所有机器以相同路径共享的文件夹中。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/cluster.py" />
            <source>The worker {} on {} has CropLayer {}, this machine has {}; install the same version on all.</source>
            <translation>{1} 上的工作进程 {0} 的 CropLayer 是 {2}，本机是 {3}；请全部安装同一版本。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/workers.py" />
            <source>The workers gave a block back without mapping it; run the job again to go on.</source>
            <translation>工作进程退回了一个未制作的区块；请再次运行作业以继续。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/shipped.py" />
            <source>The {} model is missing from {}; install CropLayer again.</source>
            <translation>{1} 中缺少 {0} 模型；请重新安装 CropLayer。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/shipped.py" />
            <source>The {} model is not installed yet ({}, {} MB): install it in the options, under Models, or with croplayer model install.</source>
            <translation>{} 模型尚未安装（{}，{} MB）：请在选项的“模型”中安装，或用 croplayer model install 安装。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/explain_section.py" />
            <source>Then click a place on the map: why is it cropland, or not?</source>
            <translation>然后点击地图上一处：它为什么是耕地，或为什么不是？</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/row_walk.py" />
            <source>There are no conflicts with the map.</source>
            <translation>没有与地图的冲突。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/validation.py" />
            <source>There are too few labels: they lie in {} of the job's blocks and in {} parts of them. With fewer than {} places nobody can tell whether an adaptation helps. Review regions or draw corrections in more places.</source>
            <translation>标签太少：它们分布在作业的 {} 个区块及其 {} 个部分中。少于 {} 处时，没有人能判断适配是否有帮助。请在更多地方评判图斑或绘制修正。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/pick_tool.py" />
            <source>There is no block at this place.</source>
            <translation>此处没有区块。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/id_text.py" />
            <source>There is no block id in the text; one looks like N39.85_E116.35.</source>
            <translation>文本中没有区块编号；编号形如 N39.85_E116.35。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/compare/datasets.py" />
            <source>There is no class table named {}; there are: {}. For another product give a CSV with the columns code and class.</source>
            <translation>没有名为 {} 的编码表；有：{}。其他产品请给出含 code 和 class 列的 CSV。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/files.py" />
            <source>There is no file {}.</source>
            <translation>没有文件 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/installed.py" />
            <source>There is no file {}; give a model package (.zip) or its address.</source>
            <translation>没有文件 {}；请给出模型包（.zip）或其地址。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/rebuild.py" />
            <source>There is no folder {}; say where the job is.</source>
            <translation>没有文件夹 {}；请说明作业在哪里。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/polygon_blocks.py" />
            <source>There is no polygon with an area; points and lines choose no blocks.</source>
            <translation>没有带面积的多边形；点和线不能选择区块。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/review.py" />
            <source>There is no region here to correct.</source>
            <translation>此处没有可修正的图斑。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/review.py" />
            <source>There is no region here to judge: load the queue again.</source>
            <translation>此处没有可评判的图斑：请重新载入队列。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/explain_section.py" />
            <location filename="../../croplayer_qgis/gui/review/corrector.py" />
            <source>There is no region here: the block is not finished, or no source has imagery.</source>
            <translation>此处没有图斑：区块未完成，或没有影像源有影像。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/source_text.py" />
            <source>There is no source “{}”: give one of {}, a tile URL template or the path of a file.</source>
            <translation>没有影像源“{}”：请给出 {} 之一、瓦片 URL 模板或文件路径。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/shipped.py" />
            <source>There is no task {}; the tasks are {}.</source>
            <translation>没有任务 {}；任务有 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/memory.py" />
            <source>There is not enough free memory for {}. Close other programs or use fewer workers, and try again.</source>
            <translation>可用内存不足以{}。请关闭其他程序或减少工作进程，然后再试。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/ground/reference.py" />
            <source>These labels are not in the class list ({}): {}. Correct them, or add them to the code table.</source>
            <translation>这些标签不在类别列表（{}）中：{}。请改正，或加入编码表。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/estimators.py" />
            <source>These strata have fewer than 2 labelled units: {}. Label more points there; without them neither the accuracy nor its standard error is defined.</source>
            <translation>这些层的已标注单元少于 2 个：{}。请在那里标注更多点；否则精度及其标准误无定义。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>They differ on {} points, {} of them settled.</source>
            <extracomment>For 1: They differ on {} point, {} of them settled.</extracomment>
            <translation>
                <numerusform>两者在 {} 个点上不同，其中 {} 个已裁定。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/local_workers.py" />
            <source>This block ended its worker process {} times, most likely for lack of memory; run the job again with fewer workers and retry the failed blocks.</source>
            <translation>此区块使其工作进程结束了 {} 次，很可能是内存不足；请减少工作进程再次运行作业，并重试失败的区块。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/cluster.py" />
            <source>This block ended several workers, most likely for lack of memory; give the workers more memory or fewer threads, and retry the failed blocks.</source>
            <translation>此区块使多个工作进程结束，很可能是内存不足；请给工作进程更多内存或更少线程，并重试失败的区块。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/server.py" />
            <source>This engine does not know the request '{}'.</source>
            <translation>此引擎不认识请求“{}”。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/package_index_field.py" />
            <source>This is no address; it begins with https://.</source>
            <translation>这不是地址；地址以 https:// 开头。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/region_panel.py" />
            <source>This looks a little unlike what the cropland model was trained on.</source>
            <translation>与耕地模型的训练数据略有不同。</translation>
        </message>
        <message>
            <location filename="../../resources/data_sets.json" />
            <source>This plugin's own files. Of the files of CropLayer 2020 (Jiang et al. 2025, doi:10.5194/essd-2025-44) neither class codes nor no-data code are confirmed: check the file</source>
            <translation>本插件自己的文件。CropLayer 2020（Jiang et al. 2025, doi:10.5194/essd-2025-44）的文件，其类别编码和无数据编码均未确认：请检查文件</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/sources_page.py" />
            <source>This project was mapped from {}, unknown on this computer; choose it on the page Sources.</source>
            <translation>此项目用 {} 制图，而这台计算机不认识它；请在影像源页选择。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/corrector.py" />
            <source>This region has no holes.</source>
            <translation>此图斑没有孔洞。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/corrector.py" />
            <source>This region has no neighbour of another class to merge with.</source>
            <translation>此图斑没有可合并的其他类别的邻居。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/own.py" />
            <source>This version of CropLayer brings its models along; none has to be installed.</source>
            <translation>此版 CropLayer 自带模型；无需安装。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/own.py" />
            <source>This version of CropLayer does not say where its models lie. Get the files {} from whom you got CropLayer from, and install each with croplayer model install FILE or in the options.</source>
            <translation>此版 CropLayer 没有说明其模型位于何处。请向提供 CropLayer 的人索取文件 {}，并用 croplayer model install FILE 或在选项中逐个安装。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/setup_panel.py" />
            <source>This version of CropLayer needs its own engine.</source>
            <translation>此版本的 CropLayer 需要自己的引擎。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/queue_bar.py" />
            <source>Those that the expression below chooses</source>
            <translation>由下面表达式选出的</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Threshold</source>
            <translation>阈值</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Threshold of A</source>
            <translation>A 的阈值</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Threshold of B</source>
            <translation>B 的阈值</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>Tick what to export.</source>
            <translation>请勾选要导出的内容。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/choices.py" />
            <source>Tile address (template)…</source>
            <translation>瓦片地址（模板）…</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>Tile size</source>
            <translation>瓦片大小</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <source>Tiles</source>
            <translation>瓦片</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/block_grid.py" />
            <source>Tiles a source</source>
            <translation>每影像源瓦片数</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/storage_options.py" />
            <source>Tiles are kept in</source>
            <translation>瓦片保存在</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Token or key by source; held in memory only, never written anywhere.</source>
            <translation>各影像源的令牌或密钥；只留在内存中，从不写到任何地方。</translation>
        </message>
        <message>
            <location filename="../../resources/styles/block_shift.qml" />
            <source>Too large to correct</source>
            <translation>过大，未校正</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <source>Total</source>
            <translation>合计</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/train_model.py" />
            <source>Train the cropland model on own labels</source>
            <translation>用自己的标签训练耕地模型</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/training_process.py" />
            <source>Training broke off; the log has its last lines.</source>
            <translation>训练中断；最后几行在日志中。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/package_index_field.py" />
            <source>Try</source>
            <translation>试一试</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/remedies.py" />
            <source>Try again</source>
            <translation>再试</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/sources_page.py" />
            <source>Try it with the &amp;sample</source>
            <translation>用随附样本试一试(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/measure.py" />
            <source>Trying the cropland network</source>
            <translation>正在试运行耕地网络</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>Two or more, each with name, path and table; the first is the one the others are compared with.</source>
            <translation>两个或更多，各有名称、路径和编码表；其余的与第一个比较。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/place_names.py" />
            <source>Two rows of the statistics are named {}: give each its own name.</source>
            <translation>统计中有两行名为 {}：请各用自己的名称。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>Two-stage cluster sample {}: {} of {} blocks of 0.05° by simple random sampling, {} points within them by area; {}.</source>
            <translation>二阶段整群样本 {0}：按简单随机抽样从 {2} 个 0.05° 区块中抽取 {1} 个，其中按面积抽取 {3} 个点；{4}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/key_field.py" />
            <source>Type or paste the key of {} first.</source>
            <translation>请先输入或粘贴 {} 的密钥。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>Type the address of the tiles.</source>
            <translation>请输入瓦片地址。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <location filename="../../croplayer_qgis/gui/review/keys.py" />
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <location filename="../../resources/report/accuracy.html" />
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/statistics_columns.py" />
            <source>Unit of the areas; 15 mu are a hectare</source>
            <translation>面积单位；15 亩为 1 公顷</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Unit of the statistics</source>
            <translation>统计的单位</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/statistics_columns.py" />
            <source>Unit: as the header says</source>
            <translation>单位：按表头</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <location filename="../../croplayer_qgis/engine/tasks/compare.py" />
            <source>Units used</source>
            <translation>使用的单元</translation>
        </message>
        <message>
            <location filename="../../resources/styles/samples.qml" />
            <source>Unlabelled</source>
            <translation>未标注</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/keys.py" />
            <location filename="../../resources/styles/samples.qml" />
            <source>Unsure</source>
            <translation>不确定</translation>
        </message>
        <message>
            <location filename="../../resources/styles/block_shift.qml" />
            <source>Unsure: not corrected</source>
            <translation>不确定：未校正</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/check_model.py" />
            <source>Usable</source>
            <translation>可用</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/installed_models.py" />
            <source>Use</source>
            <translation>使用</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/result_tables.py" />
            <source>User's</source>
            <translation>用户</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/accuracy.py" />
            <source>User's accuracy</source>
            <translation>用户精度</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/keys.py" />
            <source>Usual keys</source>
            <translation>默认按键</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <location filename="../../croplayer_qgis/gui/blocks/polygon_dialog.py" />
            <source>Value</source>
            <translation>值</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Value of certain cropland</source>
            <translation>肯定为耕地的值</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Value of certain cropland in A</source>
            <translation>A 中肯定为耕地的值</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Value of certain cropland in B</source>
            <translation>B 中肯定为耕地的值</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Value of pixels without imagery, such as 0 for black edges, in place of the one the raster declares.</source>
            <translation>无影像像元的值，如黑边为 0，代替栅格所声明的。</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>Value, %</source>
            <translation>值，%</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/queue.py" />
            <source>Vector file for the blocks, such as queue.gpkg.</source>
            <translation>区块的矢量文件，如 queue.gpkg。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/blocks.py" />
            <source>Vector file to write the blocks' polygons into, in place of a list of their ids.</source>
            <translation>写入区块多边形的矢量文件，代替编号列表。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Vector file to write the regions into. Empty: none.</source>
            <translation>写入图斑的矢量文件。留空：不写。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/layer_picker.py" />
            <source>Vector files (*.gpkg *.geojson *.shp *.fgb);;All files (*)</source>
            <translation>矢量文件 (*.gpkg *.geojson *.shp *.fgb);;全部文件 (*)</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <location filename="../../croplayer_qgis/layers/review/view_layers.py" />
            <source>Verdicts</source>
            <translation>评判</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/losses.py" />
            <source>Verdicts, corrections and samples that were in {} could not be read.</source>
            <translation>{} 中的评判、修正和样本无法读取。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/label_section.py" />
            <source>Verdicts, strokes and polygons of the review panel are the labels</source>
            <translation>目视检查面板中的评判、笔画和多边形就是标签</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/engine_options.py" />
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/adapt_model.py" />
            <source>Version of the model</source>
            <translation>模型版本</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/options_page.py" />
            <source>Versions, engine, models and last messages, for a report of a fault</source>
            <translation>版本、引擎、模型和最近的消息，用于报告问题</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <source>View</source>
            <translation>视图</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <location filename="../../resources/styles/blocks.qml" />
            <source>Waiting for a source</source>
            <translation>等待影像源</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>Walks the points that the two labellers labelled otherwise; what is settled counts in Assess</source>
            <translation>逐个查看两位标注员标签不同的点；裁定的结果用于评价</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/model.py" />
            <source>Weights to train from</source>
            <translation>训练起始权重</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/losses.py" />
            <source>What happened when is not known any more.</source>
            <translation>何时发生了什么已不可知。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>What is drawn becomes: {}</source>
            <translation>所画之处变为：{}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>What is written as a raster, one file each.</source>
            <translation>写成栅格的内容，各一个文件。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/check_model.py" />
            <source>What it lacks</source>
            <translation>缺少什么</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/model_options.py" />
            <location filename="../../croplayer_qgis/processing/check_model.py" />
            <source>What its map calls cropland: {}.</source>
            <translation>其地图所说的耕地：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/map_view.py" />
            <source>What lies over it</source>
            <translation>叠加内容</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/result_view.py" />
            <source>What limits these figures</source>
            <translation>这些数值的局限</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/queue_bar.py" />
            <source>What people said that the new map of a block contradicts</source>
            <translation>与区块新地图相矛盾的人工评判</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>What the file of source A covers</source>
            <translation>影像源 A 文件的覆盖范围</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>What the map shows</source>
            <translation>地图所示范围</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/model_section.py" />
            <source>What the network sees is kept beside the job ({:.1f} MB); it may be deleted at any time.</source>
            <translation>网络所看到的保存在作业旁（{:.1f} MB）；可随时删除。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/map_view.py" />
            <source>What this view shows</source>
            <translation>此视图显示的内容</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>What to write. Empty: everything but the STAC collection, which holds each block once more.</source>
            <translation>要写出什么。留空：除 STAC 集合外的全部；STAC 集合另含每个区块一份。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/region_panel.py" />
            <source>What weighed (&lt;span style='color:#2e8b3d'&gt;for&lt;/span&gt; and &lt;span style='color:#e0702a'&gt;against&lt;/span&gt; cropland):</source>
            <translation>起作用的因素（&lt;span style='color:#2e8b3d'&gt;支持&lt;/span&gt;与&lt;span style='color:#e0702a'&gt;反对&lt;/span&gt;耕地）：</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy.py" />
            <source>What you expect, as shares, for the neyman allocation and the target standard error: cropland=0.8, other=0.95, or all=0.85. Empty: {}.</source>
            <translation>预期值，为比例，用于 neyman 分配和目标标准误：cropland=0.8, other=0.95，或 all=0.85。留空：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/download.py" />
            <source>What {} sent is not the file {} that was promised (its SHA-256 differs); it was deleted. Try again, or get the file elsewhere.</source>
            <translation>{} 发来的不是所承诺的文件 {}（SHA-256 不符）；已删除。请重试，或从别处获取该文件。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>When more of the tiles asked for cannot be read, the run does not count as a success, and says so. What was read is kept.</source>
            <translation>请求的瓦片中无法读取的比例更高时，运行不算成功并说明。已读取的保留。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/queue_bar.py" />
            <source>Where the imagery is worst</source>
            <translation>影像最差之处</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/queue_bar.py" />
            <source>Where the sources disagree, the largest first</source>
            <translation>影像源有分歧之处，最大的在前</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/queue_bar.py" />
            <source>Where two reviewers said different things</source>
            <translation>两位检查员说法不同之处</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>Whether a field that two blocks share is one polygon.</source>
            <translation>两个区块共有的田块是否为一个多边形。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Whether to write report.html, too.</source>
            <translation>是否同时写出 report.html。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/losses.py" />
            <source>Which blocks had no product yet is not known any more; add them to the job again.</source>
            <translation>哪些区块还没有产品已不可知；请重新添加到作业。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Which class inside the polygon is recoded</source>
            <translation>多边形内重编码哪个类别</translation>
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>Who decided</source>
            <translation>由谁判定</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/role_question.py" />
            <source>Who labels?</source>
            <translation>由谁标注？</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/code_editor.py" />
            <source>Whole numbers; * stands for every other code of the raster.</source>
            <translation>整数；* 代表栅格的其余各编码。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/source_slot.py" />
            <source>Whom to credit, e.g. © Esri, Maxar</source>
            <translation>应署谁的名，如 © Esri, Maxar</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/plugin_stub.py" />
            <source>Why CropLayer could not start…</source>
            <translation>CropLayer 为什么无法启动…</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/explain_section.py" />
            <source>Why this decision?</source>
            <translation>为什么这样判定？</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>Width of line, brush or cut; how much smoothing evens out; how far a region grows</source>
            <translation>线、画笔或切割的宽度；平滑的程度；图斑扩大的距离</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/view_bar.py" />
            <source>Width of the ground shown</source>
            <translation>所示地面的宽度</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <source>Width of the ground shown around each point</source>
            <translation>每个点周围所示地面的宽度</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/page.py" />
            <source>Wilson</source>
            <translation>Wilson</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/estimation.py" />
            <source>Wilson interval with {} effective units.</source>
            <translation>按 {} 个有效单元的 Wilson 区间。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>Wilson interval {}</source>
            <translation>Wilson 区间 {}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/export.py" />
            <source>With corrections</source>
            <translation>含修正</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>With corrections of the review</source>
            <translation>含目视检查的修正</translation>
        </message>
        <message numerus="yes">
            <location filename="../../resources/report/job_report.html.j2" />
            <source>With {} corrections by people.</source>
            <extracomment>For 1: With {} correction by people.</extracomment>
            <translation>
                <numerusform>含 {} 处人工修正。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../resources/styles/regions_deviation.qml" />
            <location filename="../../resources/styles/regions_deviation_adjusted.qml" />
            <source>Within ±10 %</source>
            <translation>±10 % 以内</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/sources_page.py" />
            <source>Without a second source nothing shows where the imagery may mislead, and nothing is fused.</source>
            <translation>没有第二个影像源，就无从得知影像何处可能误导，也没有融合。</translation>
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>Without corrections by people.</source>
            <translation>不含人工修正。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/run.py" />
            <source>Worker processes on this machine. Empty: as many as suit it; 1: the engine itself.</source>
            <translation>本机的工作进程。留空：按情况而定；1：引擎自身。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/run.py" />
            <source>Workers</source>
            <translation>工作进程</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/service.py" />
            <source>Workers of this machine and a scheduler are two ways; choose one.</source>
            <translation>本机的工作进程与调度器是两种方式；请选择一种。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>Write no report.html.</source>
            <translation>不写 report.html。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/guide.py" />
            <source>Write the filter first, for example "area_ha" &gt; 2.</source>
            <translation>请先写筛选条件，例如 "area_ha" &gt; 2。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/checks.py" />
            <source>Write these into the card: id, version, task, weights, sha256, input, outputs and classes; for a raw segmentation network also normalisation, output_kind and cropland_classes.</source>
            <translation>请在卡片中写出：id、version、task、weights、sha256、input、outputs 和 classes；原始分割网络还需 normalisation、output_kind 和 cropland_classes。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>Write who labels: the name is stored with each label.</source>
            <translation>请写明标注者：名称随每个标签保存。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/export_job.py" />
            <source>Writes the finished blocks of a job as files to give away: cropland as cloud optimised GeoTIFF, simplified polygons without gaps or overlaps (GeoPackage, area in ha), figures per block (CSV) and a report (HTML), with the attribution of the imagery.</source>
            <translation>将作业中已完成的区块写成可交付的文件：云优化 GeoTIFF 的耕地、无缝隙无重叠的化简多边形（GeoPackage，面积单位公顷）、各区块数值（CSV）和报告（HTML），附影像署名。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/correct_job.py" />
            <source>Writes the products of a job with the corrections of its reviewers in force, beside those of the machine, which stay as they are. The map corrected_cropland.vrt in the job's folder shows them; give it to Assess or Areas for figures with corrections, and cropland.vrt for figures without.</source>
            <translation>写出含检查员有效修正的作业产品，放在机器的产品旁边，后者保持不变。作业文件夹中的地图 corrected_cropland.vrt 显示它们；评价或面积用它得到含修正的数值，用 cropland.vrt 得到不含修正的数值。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/areas.py" />
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <location filename="../../croplayer_qgis/engine/tasks/compare.py" />
            <source>Writing results</source>
            <translation>正在写出结果</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/engine/tasks/create_job.py" />
            <source>Writing {} blocks</source>
            <extracomment>For 1: Writing {} block</extracomment>
            <translation>
                <numerusform>正在写出 {} 个区块</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/keys.py" />
            <location filename="../../resources/styles/samples.qml" />
            <source>Wrong</source>
            <translation>错误</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/verdict_panel.py" />
            <source>Wrong because …</source>
            <translation>错误原因…</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/decoding.py" />
            <source>XML, perhaps an error message</source>
            <translation>XML，可能是错误消息</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/verdict_panel.py" />
            <source>You said: {}</source>
            <translation>评判为：{}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/estimate.py" />
            <location filename="../../croplayer_qgis/shared/messages/test_source.py" />
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Zoom</source>
            <translation>缩放级别</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/pick_tool.py" />
            <source>Zoom in to click single blocks, or drag a rectangle over many.</source>
            <translation>放大以单击单个区块，或在多个区块上拖出矩形。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/test_source.py" />
            <source>Zoom of 256-px tiles.</source>
            <translation>256 像元瓦片的缩放级别。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/fusion.py" />
            <source>Zoom of the Web Mercator pixel grid. Empty: that of the finest raster, at most {}.</source>
            <translation>Web Mercator 像元格网的缩放级别。留空：最细栅格的级别，最多 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/imagery.py" />
            <source>Zoom of the Web Mercator pixel grid. Empty: the raster's own, or {} for a source.</source>
            <translation>Web Mercator 像元格网的缩放级别。留空：栅格自己的级别，影像源为 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/zoom_row.py" />
            <source>Zoom of the tiles, of 256 pixels, that are fetched and mapped</source>
            <translation>获取并制图的瓦片（256 像元）的缩放级别</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/estimate.py" />
            <source>Zoom of the tiles.</source>
            <translation>瓦片的缩放级别。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/usual.py" />
            <source>Zoom of the tiles. Empty: {}, 2.4 m a pixel at the equator; lower where rasters are coarser.</source>
            <translation>瓦片的缩放级别。留空：{}，赤道处每像元 2.4 米；栅格较粗时更低。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>Zoom range</source>
            <translation>缩放级别范围</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/blocks.py" />
            <source>Zoom to count tiles at. Empty: {}, 2.4 m a pixel at the equator.</source>
            <translation>计算瓦片数所用的缩放级别。留空：{}，赤道处每像元 2.4 米。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>Zoom to the chosen blocks</source>
            <translation>缩放到所选区块</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/block_view.py" />
            <source>Zoom to {}</source>
            <translation>缩放到 {}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/usual.py" />
            <source>Zoom {} was taken, the nearest to {} that the imagery has.</source>
            <translation>采用缩放级别 {}，它是影像所具有的最接近 {} 的级别。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/usual.py" />
            <source>Zoom {} was taken, which keeps all detail of the imagery ({} m a pixel).</source>
            <translation>采用缩放级别 {}，它保留影像的全部细节（每像元 {} 米）。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/decoding.py" />
            <source>a TIFF</source>
            <translation>TIFF</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/zoom_row.py" />
            <source>a higher zoom</source>
            <translation>更高的缩放级别</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>a list of class names in the network's order</source>
            <translation>类别名称的列表，按网络的顺序</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>a list of feature names in the order of the columns</source>
            <translation>特征名称的列表，按列的顺序</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>a list of names out of 'classes'</source>
            <translation>“classes”中名称的列表</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>a list of output tensors, each with {}</source>
            <translation>输出张量的列表，各有 {}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>a list of {name, value, low, high, dataset}</source>
            <translation>{name, value, low, high, dataset} 的列表</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/zoom_row.py" />
            <source>a lower zoom</source>
            <translation>更低的缩放级别</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>a number from 0 to 1</source>
            <translation>0 至 1 的数</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>a short name of letters, digits, “.”, “_”, “+” and “-”</source>
            <translation>由字母、数字、“.”、“_”、“+”和“-”组成的短名称</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>a text</source>
            <translation>文本</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>a text, the date in ISO 8601</source>
            <translation>文本，ISO 8601 日期</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>a text, what counts as cropland in the labels</source>
            <translation>文本，标签中什么算作耕地</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/decoding.py" />
            <source>a vector tile</source>
            <translation>矢量瓦片</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>a version such as 1.0.0</source>
            <translation>版本，如 1.0.0</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/decoding.py" />
            <source>a web page, perhaps a login</source>
            <translation>网页，可能是登录页</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>about {} left</source>
            <translation>约剩 {}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/requests.py" />
            <source>about {} {}</source>
            <translation>约 {} {}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <source>about {}, measured on {} blocks of this machine</source>
            <extracomment>For 1: about {}, measured on {} block of this machine</extracomment>
            <translation>
                <numerusform>约 {}，在这台计算机上由 {} 个区块测得</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <source>above 30 %</source>
            <translation>高于 30 %</translation>
        </message>
        <message>
            <location filename="../../resources/styles/evaluated_regions.qml" />
            <location filename="../../resources/styles/expected_correctness.qml" />
            <source>above 95 %</source>
            <translation>高于 95 %</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/blocks/selection.py" />
            <source>add {} blocks</source>
            <extracomment>For 1: add {} block</extracomment>
            <translation>
                <numerusform>添加 {} 个区块</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../resources/styles/review_queue.qml" />
            <source>after 20</source>
            <translation>20 之后</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>agreement of A and B in the block</source>
            <translation>区块内 A 与 B 的一致性</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>agreement of A and B within 500 m</source>
            <translation>500 米内 A 与 B 的一致性</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/block_view.py" />
            <source>all blocks</source>
            <translation>全部区块</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <source>all kinds</source>
            <translation>全部类型</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <source>all reviewers</source>
            <translation>全部检查员</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <source>all {}: cropland</source>
            <translation>{} 个全部：耕地</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/decoding.py" />
            <source>an SVG drawing</source>
            <translation>SVG 图形</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/labellers.py" />
            <source>an unnamed labeller</source>
            <translation>未具名的标注员</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/definition.py" />
            <source>any managed field, pasture and hay included</source>
            <translation>任何经营的田块，含牧草地和干草地</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <source>any time</source>
            <translation>任何时间</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>area</source>
            <translation>面积</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/selection.py" />
            <location filename="../../croplayer_qgis/core/job/parameters.py" />
            <source>area of interest</source>
            <translation>感兴趣区</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/disk.py" />
            <source>as demo blocks took, no block of this job being finished</source>
            <translation>按演示区块的用时，此作业尚无完成的区块</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>as mapped (EPSG:4326)</source>
            <translation>与制图相同（EPSG:4326）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/reliability_curve.py" />
            <source>as right as expected</source>
            <translation>与预期一样正确</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/compare/comparison_tables.py" />
            <source>as the code table says</source>
            <translation>按编码表所述</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/raster_field.py" />
            <source>as the file says</source>
            <translation>按文件所述</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>as those of a sigmoid do</source>
            <translation>如 sigmoid 的输出</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/mlm_item.py" />
            <source>assets: an ONNX file (.onnx) with the role mlm:model</source>
            <translation>assets：角色为 mlm:model 的 ONNX 文件（.onnx）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <source>at most {} GB</source>
            <translation>最多 {} GB</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <source>at most {} MB</source>
            <translation>最多 {} MB</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/storage_options.py" />
            <source>automatic</source>
            <translation>自动</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/map_picker.py" />
            <source>band </source>
            <translation>波段 </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/bands.py" />
            <source>bands {}, {} and {} were taken as red, green and blue</source>
            <translation>波段 {}、{} 和 {} 被当作红、绿、蓝</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <source>below -30 %</source>
            <translation>低于 -30 %</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/edges.py" />
            <source>black</source>
            <translation>黑色</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/queue_bar.py" />
            <source>block by block</source>
            <translation>逐区块</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/region_panel.py" />
            <source>block {}</source>
            <translation>区块 {}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/scenes.py" />
            <source>blur</source>
            <translation>模糊</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>border shared with cropland of both</source>
            <translation>与两者均为耕地的边界</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>both sources fused</source>
            <translation>两个影像源融合</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>boundary</source>
            <translation>边界</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>brightness</source>
            <translation>亮度</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>brightness, spread</source>
            <translation>亮度，离散度</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>brush</source>
            <translation>画笔</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <source>build the engine first</source>
            <translation>请先建立引擎</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <source>cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/labelling.py" />
            <source>changed from {} after the map's class was shown</source>
            <translation>在显示地图类别之后由 {} 改动</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <source>check expected correctness, too</source>
            <translation>同时检查预期正确率</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <source>choose a source first</source>
            <translation>请先选择影像源</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/accuracy_files.py" />
            <source>choose another folder</source>
            <translation>请选择别的文件夹</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/mlm_item.py" />
            <source>classification:classes: a class named cropland, field, crop or the like</source>
            <translation>classification:classes：名为 cropland、field、crop 之类的类别</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/scenes.py" />
            <source>clear</source>
            <translation>清晰</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/scenes.py" />
            <source>cloud</source>
            <translation>云</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/matching.py" />
            <source>cluster sampling, ratio estimator, variance between clusters</source>
            <translation>整群抽样，比率估计，群间方差</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <source>comment, stored with the point</source>
            <translation>备注，随点保存</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>compactness (circle: 1)</source>
            <translation>紧凑度（圆：1）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/scenes.py" />
            <source>compression artefacts</source>
            <translation>压缩失真</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>conflict with the new map</source>
            <translation>与新地图冲突</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>contract by pixels</source>
            <translation>按像元收缩</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>contrast along the outline</source>
            <translation>沿轮廓的对比度</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/shift.py" />
            <source>corrected</source>
            <translation>已校正</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/parameters.py" />
            <source>correction of the shift</source>
            <translation>偏移校正</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/review/corrected_products.py" />
            <source>corrections: {}</source>
            <translation>修正：{}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/validation.py" />
            <location filename="../../croplayer_qgis/shared/code_table.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>cropland</source>
            <translation>耕地</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>cropland by A, errors considered</source>
            <translation>A 判为耕地，考虑误差后</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>cropland by B, errors considered</source>
            <translation>B 判为耕地，考虑误差后</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>cropland in the area with imagery</source>
            <translation>有影像面积中的耕地</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>cropland, pixels times their ellipsoidal area</source>
            <translation>耕地，像元乘以其椭球面积</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>cut along a line</source>
            <translation>沿线切割</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/scenes.py" />
            <source>dark or snow</source>
            <translation>暗区或雪</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/deviation_chart.py" />
            <source>deviation of mapped from official area, per cent</source>
            <translation>制图面积与官方面积的偏差，百分比</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>difference of P between A and B</source>
            <translation>A 与 B 的 P 之差</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>distance to cropland of both</source>
            <translation>到两者均为耕地处的距离</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/export.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <source>done</source>
            <translation>完成</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>drawn from {}</source>
            <translation>抽取自 {}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <source>easting</source>
            <translation>东坐标</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>elongation (circle: 0)</source>
            <translation>伸长度（圆：0）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <location filename="../../croplayer_qgis/core/accuracy/report/area_scatter.py" />
            <source>error-adjusted</source>
            <translation>误差校正</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/deviation_chart.py" />
            <source>error-adjusted, with confidence interval</source>
            <translation>误差校正，含置信区间</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <source>evaluating errors</source>
            <translation>正在评估误差</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/page.py" />
            <source>exact</source>
            <translation>精确</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>exact interval {}</source>
            <translation>精确区间 {}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>expand by pixels</source>
            <translation>按像元扩大</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/region_panel.py" />
            <source>expected correctness &lt;b&gt;not known here&lt;/b&gt;</source>
            <translation>预期正确率 &lt;b&gt;此处未知&lt;/b&gt;</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/region_panel.py" />
            <source>expected correctness &lt;b&gt;{:.0f} %&lt;/b&gt;</source>
            <translation>预期正确率 &lt;b&gt;{:.0f} %&lt;/b&gt;</translation>
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>expected correctness, mean by area</source>
            <translation>预期正确率，按面积平均</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/reliability_curve.py" />
            <source>expected correctness, per cent</source>
            <translation>预期正确率，百分比</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <source>failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <source>fetching imagery</source>
            <translation>正在获取影像</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/summary.py" />
            <source>figures: {}</source>
            <translation>数值：{}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>fill holes</source>
            <translation>填充孔洞</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/queue_bar.py" />
            <source>filter, e.g. "area_ha" &gt; 2 and "decision" = 4</source>
            <translation>筛选，如 "area_ha" &gt; 2 and "decision" = 4</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <source>finding cropland</source>
            <translation>正在查找耕地</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/view_bar.py" />
            <source>fit to region</source>
            <translation>适合图斑</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>from the north (XYZ)</source>
            <translation>从北起（XYZ）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>from the south (TMS)</source>
            <translation>从南起（TMS）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/reader.py" />
            <source>fully transparent</source>
            <translation>完全透明</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <source>fusing sources</source>
            <translation>正在融合影像源</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <source>go on after each label</source>
            <translation>每次标注后继续</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/dock.py" />
            <source>go on after each verdict</source>
            <translation>每次评判后继续</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>greenhouse</source>
            <translation>温室</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>greenness</source>
            <translation>绿度</translation>
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>ha</source>
            <translation>公顷</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/scenes.py" />
            <source>haze</source>
            <translation>薄雾</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>hectares (ha)</source>
            <translation>公顷（ha）</translation>
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>highest</source>
            <translation>最高</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>how far source B lies east of source A</source>
            <translation>影像源 B 位于影像源 A 以东的距离</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>how far source B lies from source A</source>
            <translation>影像源 B 与影像源 A 的距离</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>how far source B lies north of source A</source>
            <translation>影像源 B 位于影像源 A 以北的距离</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>image quality</source>
            <translation>影像质量</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>image quality, mean over the area with imagery</source>
            <translation>影像质量，有影像面积上的平均</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>in a header</source>
            <translation>在请求头中</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>in force</source>
            <translation>有效</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>in the address</source>
            <translation>在地址中</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <source>incomplete</source>
            <translation>不完整</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>input</source>
            <translation>输入</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/block_model.py" />
            <source>interrupted</source>
            <translation>中断</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>interval {}</source>
            <translation>区间 {}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>its classes add up to 1: a softmax is in the network</source>
            <translation>其各类之和为 1：网络中有 softmax</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/job_reader.py" />
            <source>job.gpkg of the job in {} is gone; croplayer job {} --rebuild makes it from the products.</source>
            <translation>{} 中作业的 job.gpkg 已丢失；croplayer job {} --rebuild 会由产品重建。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <source>judging image quality</source>
            <translation>正在评价影像质量</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/storage_options.py" />
            <source>keep nothing</source>
            <translation>不保留</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/ground.py" />
            <source>known</source>
            <translation>已知</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <source>labels of {}</source>
            <translation>{} 的标签</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>latitude</source>
            <translation>纬度</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <source>latitude, degrees</source>
            <translation>纬度，度</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>length of the outline</source>
            <translation>轮廓长度</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/shift.py" />
            <source>less than a pixel</source>
            <translation>小于一个像元</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>line with a buffer</source>
            <translation>带缓冲的线</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>longitude</source>
            <translation>经度</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <source>longitude, degrees</source>
            <translation>经度，度</translation>
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>lowest</source>
            <translation>最低</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/tables.py" />
            <source>map \ reference</source>
            <translation>地图 \ 参考</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/report_map.py" />
            <source>map: drawing</source>
            <translation>地图：绘制中</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/report_map.py" />
            <source>map: {}</source>
            <translation>地图：{}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/area_scatter.py" />
            <source>mapped area, thousand ha</source>
            <translation>制图面积，千公顷</translation>
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>mapped as cropland</source>
            <translation>制图为耕地</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/job/disk.py" />
            <source>measured on {} blocks of this job</source>
            <extracomment>For 1: measured on {} block of this job</extracomment>
            <translation>
                <numerusform>由此作业的 {} 个区块测得</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>median</source>
            <translation>中位数</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>merge with a neighbour</source>
            <translation>与邻居合并</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/parameters.py" />
            <source>minimum mapping unit in ha</source>
            <translation>最小制图单元（公顷）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/mlm_item.py" />
            <source>mlm:input: one image</source>
            <translation>mlm:input：一幅影像</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/mlm_item.py" />
            <source>mlm:input: three bands (red, green, blue)</source>
            <translation>mlm:input：三个波段（红、绿、蓝）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/mlm_item.py" />
            <source>mlm:input: value_scaling of one kind (z-score, min-max or scale) for three bands</source>
            <translation>mlm:input：三个波段同一种 value_scaling（z-score、min-max 或 scale）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/mlm_item.py" />
            <source>mlm:output: a map of classes</source>
            <translation>mlm:output：类别图</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/mlm_item.py" />
            <source>mlm:output: classification:classes with names</source>
            <translation>mlm:output：带名称的 classification:classes</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/mlm_item.py" />
            <source>mlm:tasks: semantic-segmentation</source>
            <translation>mlm:tasks：semantic-segmentation</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>mu</source>
            <translation>亩</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>n = {}</source>
            <translation>n = {}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>name of the job</source>
            <translation>作业名称</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>name, dtype, layout (one letter an axis) and shape (null for any size)</source>
            <translation>名称、dtype、layout（每轴一个字母）和 shape（任意大小为 null）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/ground.py" />
            <source>near</source>
            <translation>接近</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/adaptation.py" />
            <source>new cropland</source>
            <translation>新的耕地</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/page.py" />
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>no attribution given</source>
            <translation>未给出署名</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/reading.py" />
            <source>no column at all (of a Shapefile, the .dbf)</source>
            <translation>没有任何列（Shapefile 的 .dbf）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <source>no data in one or more</source>
            <translation>一个或多个无数据</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/scenes.py" />
            <source>no imagery</source>
            <translation>无影像</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/reader.py" />
            <source>no imagery here</source>
            <translation>此处无影像</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/adaptation.py" />
            <source>no longer cropland</source>
            <translation>不再是耕地</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <source>no map data</source>
            <translation>无地图数据</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/page.py" />
            <location filename="../../croplayer_qgis/core/job/parameters.py" />
            <location filename="../../croplayer_qgis/core/models/packages/installed.py" />
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <location filename="../../resources/report/job_report.html.j2" />
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>none needed</source>
            <translation>不需要</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <source>none: all pixels with map and reference compared</source>
            <translation>无：比较了地图和参考均有的全部像元</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <source>none: not cropland</source>
            <translation>无：非耕地</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/engine_options.py" />
            <location filename="../../croplayer_qgis/gui/setup/setup_panel.py" />
            <source>none: packages come from the internet</source>
            <translation>无：软件包来自互联网</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <source>none: points of the user's own</source>
            <translation>无：用户自己的点</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <source>none: the sources are files</source>
            <translation>无：影像源是文件</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/page.py" />
            <source>normal</source>
            <translation>正态</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <source>northing</source>
            <translation>北坐标</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/deviation_chart.py" />
            <source>not comparable (see table)</source>
            <translation>不可比较（见表）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <location filename="../../croplayer_qgis/core/accuracy/report/page.py" />
            <source>not compared</source>
            <translation>未比较</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/validation.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>not cropland</source>
            <translation>非耕地</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>not defined</source>
            <translation>无定义</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/labellers.py" />
            <source>not defined: only one class occurs</source>
            <translation>无定义：只出现一个类别</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/reader.py" />
            <source>not in the file</source>
            <translation>文件中没有</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/engine_options.py" />
            <source>not installed</source>
            <translation>未安装</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <source>not measured yet on this machine</source>
            <translation>尚未在这台计算机上测量</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <location filename="../../croplayer_qgis/gui/review/verdict_panel.py" />
            <source>note</source>
            <translation>备注</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/review/view_layers.py" />
            <source>note only</source>
            <translation>仅备注</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/verdict_panel.py" />
            <source>note, Return stores it [{}]</source>
            <translation>备注，回车键保存 [{}]</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <source>nothing: the sources are files</source>
            <translation>无：影像源是文件</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>null or two numbers, the smallest and largest ground sampling distance in metres</source>
            <translation>null 或两个数，最小和最大的地面采样距离（米）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>null or {mean: three numbers, std: three numbers, scale: a number}</source>
            <translation>null 或 {mean: 三个数, std: 三个数, scale: 一个数}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>null, or a number above 0: what one step of the output 'features' stands for</source>
            <translation>null 或大于 0 的数：输出“features”的一级代表什么</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>null, or {file, sha256} of a file in the same folder</source>
            <translation>null 或同一文件夹中文件的 {file, sha256}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/reliability_curve.py" />
            <source>observed, with confidence interval</source>
            <translation>实测，含置信区间</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/decoding.py" />
            <source>of no known format</source>
            <translation>格式未知</translation>
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>of the {} ha with imagery</source>
            <translation>占 {} 公顷有影像面积的</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/parameters.py" />
            <source>off</source>
            <translation>关闭</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/area_scatter.py" />
            <source>official area, thousand ha</source>
            <translation>官方面积，千公顷</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/parameters.py" />
            <source>on</source>
            <translation>开启</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>one of {}</source>
            <translation>{} 之一</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>only cropland</source>
            <translation>仅耕地</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/correct_bar.py" />
            <source>only not cropland</source>
            <translation>仅非耕地</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>orchard</source>
            <translation>果园</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/code_table.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>other</source>
            <translation>其他</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>output</source>
            <translation>输出</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <source>outside</source>
            <translation>范围外</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/reader.py" />
            <source>outside the raster</source>
            <translation>在栅格之外</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>over {}</source>
            <translation>在 {} 上</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>overall accuracy</source>
            <translation>总体精度</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>overlap of A and B in the block (IoU)</source>
            <translation>区块内 A 与 B 的重叠（IoU）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>overlap of A and B within 500 m (IoU)</source>
            <translation>500 米内 A 与 B 的重叠（IoU）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>p</source>
            <translation>p</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>p, Holm</source>
            <translation>p，Holm</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/decoding.py" />
            <source>packed with gzip</source>
            <translation>以 gzip 压缩</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/comparison_charts.py" />
            <source>paired difference, percentage points</source>
            <translation>配对差异，百分点</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>pasture</source>
            <translation>牧草地</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>paused: blocks under way are finished</source>
            <translation>已暂停：正在制作的区块会完成</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/accuracy_bars.py" />
            <source>per cent, with confidence interval</source>
            <translation>百分比，含置信区间</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/area_scatter.py" />
            <location filename="../../croplayer_qgis/core/accuracy/report/deviation_chart.py" />
            <source>pixel count</source>
            <translation>像元计数</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>pixel-count</source>
            <translation>像元计数</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/styles.py" />
            <source>placeholders</source>
            <translation>占位瓦片</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>points and design as the user states them</source>
            <translation>点和设计按用户所述</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>polygon</source>
            <translation>多边形</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/parameters.py" />
            <source>polygons (SHA-256 {}…)</source>
            <translation>多边形（SHA-256 {}…）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/polygons.py" />
            <source>polygons: joining across the edges of blocks</source>
            <translation>多边形：跨区块边缘合并</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/polygons.py" />
            <source>polygons: {}</source>
            <translation>多边形：{}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_page.py" />
            <source>post-stratify by mapped class</source>
            <translation>按制图类别事后分层</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>probability or logits</source>
            <translation>概率或 logits</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/lock.py" />
            <source>process {} of {} on {}, since {}</source>
            <translation>{2} 上 {1} 的进程 {0}，自 {3} 起</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <source>queued</source>
            <translation>排队</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>recode a class</source>
            <translation>重编码一个类别</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>region</source>
            <translation>图斑</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/blocks/selection.py" />
            <source>remove {} blocks</source>
            <extracomment>For 1: remove {} block</extracomment>
            <translation>
                <numerusform>移除 {} 个区块</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_page.py" />
            <source>replace a sample without labels</source>
            <translation>替换没有标签的样本</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>right</source>
            <translation>正确</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>road</source>
            <translation>道路</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <source>running</source>
            <translation>进行中</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>saturation</source>
            <translation>饱和度</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>second labeller</source>
            <translation>第二标注员</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>seed {}</source>
            <translation>种子 {}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>shadow</source>
            <translation>阴影</translation>
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>share</source>
            <translation>比例</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>share of holes</source>
            <translation>孔洞比例</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>share of random halves of the block that tell the same shift</source>
            <translation>区块的随机半数部分中得出相同偏移的比例</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>share of the area with imagery of both sources that one alone calls cropland</source>
            <translation>两个影像源均有影像的面积中只由其中一个判为耕地的比例</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>share of the area with imagery that looks like nothing the cropland model was trained on</source>
            <translation>有影像面积中与耕地模型训练数据毫不相似的比例</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>share of the block</source>
            <translation>占区块的比例</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>share of the block's area with imagery</source>
            <translation>区块面积中有影像的比例</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/reliability_curve.py" />
            <source>share of units that are right, per cent</source>
            <translation>正确单元的比例，百分比</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>shift</source>
            <translation>位移</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/model_options.py" />
            <source>shipped</source>
            <translation>自带</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/model_options.py" />
            <source>shipped: {} {}</source>
            <translation>自带：{} {}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/matching.py" />
            <source>simple random sampling</source>
            <translation>简单随机抽样</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>single pixels</source>
            <translation>单个像元</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>smooth the boundary</source>
            <translation>平滑边界</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>solidity (no dents: 1)</source>
            <translation>实度（无凹陷：1）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/label/role_question.py" />
            <source>somebody</source>
            <translation>某人</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/parameters.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>source A</source>
            <translation>影像源 A</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/parameters.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>source B</source>
            <translation>影像源 B</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>split off a part</source>
            <translation>分出一部分</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>square kilometres (km²)</source>
            <translation>平方千米（km²）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/area_tables.py" />
            <source>squared correlation, error-adjusted</source>
            <translation>相关系数平方，误差校正</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/area_tables.py" />
            <source>squared correlation, pixel count</source>
            <translation>相关系数平方，像元计数</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/adaptation.py" />
            <source>stays cropland</source>
            <translation>仍是耕地</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/adaptation.py" />
            <source>stays not cropland</source>
            <translation>仍非耕地</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>still applies</source>
            <translation>仍然有效</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>stopping…</source>
            <translation>正在停止…</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/matching.py" />
            <source>stratified random sampling by the map's classes (Olofsson et al. 2014)</source>
            <translation>按地图类别分层随机抽样（Olofsson et al. 2014）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/matching.py" />
            <source>stratified random sampling, strata other than the map's classes (Stehman 2014)</source>
            <translation>分层随机抽样，层不同于地图类别（Stehman 2014）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/matching.py" />
            <source>systematic sampling, treated as simple random: standard errors are on the safe side</source>
            <translation>系统抽样，按简单随机处理：标准误偏于保守</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>texture</source>
            <translation>纹理</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>the SHA-256 of the weights as 64 hexadecimal digits (sha256sum prints it)</source>
            <translation>权重的 SHA-256，64 位十六进制数字（sha256sum 可输出）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/fetcher.py" />
            <source>the answer is too large for a tile</source>
            <translation>响应太大，不可能是瓦片</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>the file name of the weights, in the same folder</source>
            <translation>权重的文件名，在同一文件夹中</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>the input tensor: {}</source>
            <translation>输入张量：{}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>the machine's answer</source>
            <translation>机器的答案</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <source>the map has no data here</source>
            <translation>地图在此无数据</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <source>the map says &lt;b&gt;{}&lt;/b&gt;: right</source>
            <translation>地图为 &lt;b&gt;{}&lt;/b&gt;：正确</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <source>the map says &lt;b&gt;{}&lt;/b&gt;: wrong</source>
            <translation>地图为 &lt;b&gt;{}&lt;/b&gt;：错误</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>the new map agrees</source>
            <translation>新地图一致</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>the results of “{}” are about another map or an earlier state of this one ({})</source>
            <translation>“{}”的结果针对另一幅地图，或此地图的较早状态（{}）</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/accuracy/sample/labellers.py" />
            <source>the same label on {} of {} points that both labelled ({} %), kappa {}</source>
            <extracomment>For 1: the same label on {} of {} point that both labelled ({} %), kappa {}</extracomment>
            <translation>
                <numerusform>在两人都标注的 {1} 个点中有 {0} 个标签相同（{2} %），kappa {3}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/fetcher.py" />
            <source>the server asked to wait</source>
            <translation>服务器要求等待</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/fetcher.py" />
            <source>the server was too slow</source>
            <translation>服务器太慢</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/sampling.py" />
            <source>the stratum {}</source>
            <translation>层 {}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/decoding.py" />
            <source>the tile is a damaged JPEG file ({})</source>
            <translation>瓦片是损坏的 JPEG 文件（{}）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/decoding.py" />
            <source>the tile is a damaged PNG file (cut off)</source>
            <translation>瓦片是损坏的 PNG 文件（被截断）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/decoding.py" />
            <source>the tile is a damaged PNG file (wrong checksum)</source>
            <translation>瓦片是损坏的 PNG 文件（校验和错误）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/decoding.py" />
            <source>the tile is not a readable image ({})</source>
            <translation>瓦片不是可读的图像（{}）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/labellers.py" />
            <source>those of {}</source>
            <translation>{} 的</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/labellers.py" />
            <source>those of {}; of the {} on which {} differs, {} as settled, {} as {} gave them</source>
            <translation>{} 的；在 {} 个与 {} 不同的点中，{} 个按裁定，{} 个按 {} 所给</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/decoding.py" />
            <source>tiles are {} x {} px, not {} x {}</source>
            <translation>瓦片为 {} x {} 像元，而不是 {} x {}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/decoding.py" />
            <source>tiles have more than 8 bits a band ({}), which cannot be read</source>
            <translation>瓦片每波段超过 8 位（{}），无法读取</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>tiles of the block for which there is no imagery</source>
            <translation>区块中没有影像的瓦片</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>tiles of the block that stand for no imagery: one colour, a notice, or one picture twice</source>
            <translation>区块中代表无影像的瓦片：单一颜色、告示，或同一图片出现两次</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>tiles that could not be fetched, those of the margin included</source>
            <translation>无法获取的瓦片，含边缘外的</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>time it took to map the block</source>
            <translation>制作该区块所用的时间</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>to</source>
            <translation>至</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <source>today</source>
            <translation>今天</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/shift.py" />
            <source>too large to correct</source>
            <translation>过大，未校正</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/tables.py" />
            <source>total</source>
            <translation>合计</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>undone</source>
            <translation>已撤销</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>undone, followed by other work</source>
            <translation>已撤销，其后有其他工作</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <source>undone, too</source>
            <translation>也已撤销</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>units within ±10 % of official statistics, by pixel count</source>
            <translation>与官方统计相差 ±10 % 以内的单位，按像元计数</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/ground.py" />
            <source>unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <source>unlabelled</source>
            <translation>未标注</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/shift.py" />
            <source>unsure</source>
            <translation>不确定</translation>
        </message>
        <message>
            <location filename="../../resources/styles/evaluated_regions.qml" />
            <source>up to 50 %: as likely wrong as right</source>
            <translation>至 50 %：对错可能相当</translation>
        </message>
        <message>
            <location filename="../../resources/styles/expected_correctness.qml" />
            <source>up to 50 %: as likely wrong as right, or not known here</source>
            <translation>至 50 %：对错可能相当，或此处未知</translation>
        </message>
        <message>
            <location filename="../../resources/styles/evaluated_regions.qml" />
            <location filename="../../resources/styles/expected_correctness.qml" />
            <source>up to 70 %</source>
            <translation>至 70 %</translation>
        </message>
        <message>
            <location filename="../../resources/styles/evaluated_regions.qml" />
            <location filename="../../resources/styles/expected_correctness.qml" />
            <source>up to 80 %</source>
            <translation>至 80 %</translation>
        </message>
        <message>
            <location filename="../../resources/styles/evaluated_regions.qml" />
            <location filename="../../resources/styles/expected_correctness.qml" />
            <source>up to 90 %</source>
            <translation>至 90 %</translation>
        </message>
        <message>
            <location filename="../../resources/styles/evaluated_regions.qml" />
            <location filename="../../resources/styles/expected_correctness.qml" />
            <source>up to 95 %</source>
            <translation>至 95 %</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <source>very roughly {}: the network was tried once, no block was mapped here yet</source>
            <translation>非常粗略 {}：只试运行过一次网络，这里尚未制作区块</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/view_bar.py" />
            <source>view {} | view {}</source>
            <translation>视图 {} | 视图 {}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <source>waiting for a source</source>
            <translation>等待影像源</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>water</source>
            <translation>水体</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>what source A says</source>
            <translation>影像源 A 的结果</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>what source B says</source>
            <translation>影像源 B 的结果</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/definition.py" />
            <source>what the corrections it was adapted to call cropland</source>
            <translation>其适配所依据的修正所称的耕地</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>what the image quality model sees most in the imagery there is</source>
            <translation>影像质量模型在现有影像中看到最多的是什么</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/definition.py" />
            <source>what the masks it was trained on mark as cropland</source>
            <translation>训练所用掩膜标为耕地的内容</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>what was done about the shift between the sources: corrected, small, large or unsure</source>
            <translation>对影像源之间偏移的处理：corrected（已校正）、small（小）、large（大）或 unsure（不确定）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>whether most of it looks like what the cropland model was trained on: known, near or unknown</source>
            <translation>其大部分是否与耕地模型的训练数据相似：已知、接近或未知</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/edges.py" />
            <source>white</source>
            <translation>白色</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/parameters.py" />
            <source>whole blocks</source>
            <translation>整个区块</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <source>within</source>
            <translation>以内</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <source>within ±10 %</source>
            <translation>±10 % 以内</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/blocks.py" />
            <source>writing</source>
            <translation>正在写出</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <location filename="../../croplayer_qgis/shared/vocabulary/review.py" />
            <source>wrong</source>
            <translation>错误</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/page.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/parameters.py" />
            <source>zoom</source>
            <translation>缩放级别</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>zoom {}, minimum mapping unit {} ha</source>
            <translation>缩放级别 {}，最小制图单元 {} 公顷</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/block_words.py" />
            <source>{:,.0f} ha</source>
            <translation>{:,.0f} 公顷</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/sample/strata_table.py" />
            <source>{:,.1f} ha</source>
            <translation>{:,.1f} 公顷</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/teach/model_section.py" />
            <source>{:,.1f} ha are no longer cropland, {:,.1f} ha are new cropland. The network alone decides here, on the mean of the sources; the map is made when the blocks are mapped again.</source>
            <translation>{:,.1f} 公顷不再是耕地，{:,.1f} 公顷是新的耕地。这里只由网络按各影像源的平均决定；重新绘制区块后才得到地图。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/block_words.py" />
            <source>{:,.1f} m</source>
            <translation>{:,.1f} 米</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/segment_raster.py" />
            <source>{:.1f} ha cropland of {:.1f} ha with imagery</source>
            <translation>耕地 {:.1f} 公顷，有影像 {:.1f} 公顷</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>{:g} % interval</source>
            <translation>{:g} % 置信区间</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/template_field.py" />
            <source>{x}, {y} and {z} stand for column, row and zoom, {-y} for rows counted from the south,
{q} for a quadkey, {switch:a,b,c} for hosts to spread the requests over.</source>
            <translation>{x}、{y} 和 {z} 代表列、行和缩放级别，{-y} 代表从南算起的行，
{q} 代表四叉树编码，{switch:a,b,c} 代表分担请求的主机。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>{} % ({})</source>
            <translation>{} %（{}）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/adapt.py" />
            <source>{} % of the labelled ground was called both cropland and not cropland; the later label counts.</source>
            <translation>已标注地面的 {} % 既被称为耕地又被称为非耕地；以后来的标签为准。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>{} % without imagery</source>
            <translation>{} % 无影像</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/fetcher.py" />
            <source>{} (after {} attempts)</source>
            <translation>{}（尝试 {} 次之后）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/block_words.py" />
            <source>{} (earlier result)</source>
            <translation>{}（之前的结果）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/source_parameters.py" />
            <source>{} (mapbox, google, tile URL or file)</source>
            <translation>{}（mapbox、google、瓦片 URL 或文件）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/pictures.py" />
            <source>{} (not available)</source>
            <translation>{}（不可用）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <location filename="../../croplayer_qgis/core/imagery/account.py" />
            <location filename="../../croplayer_qgis/layers/job_group.py" />
            <source>{} ({})</source>
            <translation>{}（{}）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/regions/probability_raster.py" />
            <source>{} ({}) has no pixel with data; give another raster.</source>
            <translation>{}（{}）没有任何有数据的像元；请给出另一个栅格。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/regions/probability_raster.py" />
            <source>{} ({}) holds only 0 and 1: say that 1 means certain cropland if it does (value of certain cropland = 1).</source>
            <translation>{}（{}）只含 0 和 1：如果 1 表示肯定为耕地，请说明（肯定为耕地的值 = 1）。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/regions/probability_raster.py" />
            <source>{} ({}) holds only {}: if these are codes of classes and not per cent, give a raster of probability, or say which value means certain cropland.</source>
            <translation>{}（{}）只含有 {}：如果这些是类别代码而不是百分比，请给出概率栅格，或说明哪个值表示确定为耕地。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/regions/probability_raster.py" />
            <source>{} ({}) holds values from {} to {}, but probabilities run from 0 to {}: say which value means certain cropland, or set the raster's nodata value.</source>
            <translation>{}（{}）的值为 {} 至 {}，而概率为 0 至 {}：请说明哪个值表示肯定为耕地，或设置栅格的无数据值。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/installed_models.py" />
            <location filename="../../croplayer_qgis/gui/options/storage_options.py" />
            <source>{} MB</source>
            <translation>{} MB</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/runner.py" />
            <source>{} The run waits until then and goes on by itself; pause and resume it to try at once.</source>
            <translation>{} 运行等到那时并自动继续；暂停再继续即可立刻尝试。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>{} Wilson confidence interval {}</source>
            <translation>{} Wilson 置信区间 {}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>{} allocation, </source>
            <translation>{} 分配，</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>{} and gives {}</source>
            <translation>{}，给出 {}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/census.py" />
            <source>{} and the reference have no pixel with data in common.</source>
            <translation>{} 与参考没有共同的有数据像元。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/probability_input.py" />
            <location filename="../../croplayer_qgis/engine/tasks/areas.py" />
            <source>{} and {}</source>
            <translation>{} 和 {}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>{} and {} cannot be compared: {}</source>
            <translation>{} 与 {} 无法比较：{}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/areas.py" />
            <source>{} and {} have no ground with data in common; check that they show the same place.</source>
            <translation>{} 与 {} 没有共同的有数据的地面；请检查它们是否显示同一地点。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/keys.py" />
            <source>{} and {} have the same key {}.</source>
            <translation>{} 和 {} 使用相同的键 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>{} and {} more</source>
            <translation>{} 及另外 {} 个</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/compare_data_sets.py" />
            <source>{} and {} were given; give one table for each.</source>
            <translation>给出了 {} 和 {}；请为每个给出一张表。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/package_index_field.py" />
            <source>{} answers, but has no {}; choose another index.</source>
            <translation>{} 有回答，但没有 {}；请选择其他索引。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/cluster_tls.py" />
            <source>{} asks for an encrypted cluster, whose address begins with {}, but the address is {}; correct one of the two.</source>
            <translation>{} 要求加密的集群，其地址以 {} 开头，而地址为 {}；请改正其中之一。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/assess.py" />
            <source>{} at the sample's points</source>
            <translation>样点处的 {}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <source>{} at zoom {}, one source</source>
            <translation>{}，缩放级别 {}，一个影像源</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <source>{} at zoom {}, two sources</source>
            <translation>{}，缩放级别 {}，两个影像源</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/job_header.py" />
            <source>{} at zoom {}. A job keeps its sources, zoom and models; for others, begin a new job.</source>
            <translation>{}，缩放级别 {}。作业的影像源、缩放级别和模型不变；要用别的，请新建作业。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/engine/tasks/blocks.py" />
            <location filename="../../croplayer_qgis/engine/tasks/create_job.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_text.py" />
            <source>{} blocks</source>
            <extracomment>For 1: {} block</extracomment>
            <translation>
                <numerusform>{} 个区块</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/blocks/selection.py" />
            <source>{} blocks added.</source>
            <extracomment>For 1: {} block added.</extracomment>
            <translation>
                <numerusform>添加了 {} 个区块。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/processing/job_run.py" />
            <source>{} blocks failed; run “Map the unfinished blocks of a job” to retry them.</source>
            <extracomment>For 1: {} block failed; run “Map the unfinished blocks of a job” to retry it.</extracomment>
            <translation>
                <numerusform>{} 个区块失败；请运行“制作作业中未完成的区块”重试。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/run/check_bar.py" />
            <source>{} blocks have a damaged file; map them again with Retry, Blocks whose files are damaged.</source>
            <extracomment>For 1: {} block has a damaged file; map it again with Retry, Blocks whose files are damaged.</extracomment>
            <translation>
                <numerusform>{} 个区块有损坏的文件；请用“重试”中的“文件损坏的区块”重新制作。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>{} blocks mapped, {} failed; each failed block says why.</source>
            <extracomment>For 1: {} block mapped, {} failed; each failed block says why.</extracomment>
            <translation>
                <numerusform>制作了 {} 个区块，失败 {} 个；每个失败的区块都说明原因。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/results/print_layout.py" />
            <source>{} blocks mapped, {} ha of cropland (pixel count, ellipsoidal). Zoom {}.</source>
            <extracomment>For 1: {} block mapped, {} ha of cropland (pixel count, ellipsoidal). Zoom {}.</extracomment>
            <translation>
                <numerusform>制作了 {} 个区块，耕地 {} 公顷（像元计数，椭球面积）。缩放级别 {}。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>{} blocks mapped.</source>
            <extracomment>For 1: {} block mapped.</extracomment>
            <translation>
                <numerusform>制作了 {} 个区块。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/job/disk.py" />
            <source>{} blocks need about {} MB ({} MB each, {})</source>
            <extracomment>For 1: {} block needs about {} MB ({} MB each, {})</extracomment>
            <translation>
                <numerusform>{} 个区块约需 {} MB（每个 {} MB，{}）</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../resources/report/job_report.html.j2" />
            <source>{} blocks of 0.05°</source>
            <extracomment>For 1: {} block of 0.05°</extracomment>
            <translation>
                <numerusform>{} 个 0.05° 区块</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/run/project_job.py" />
            <source>{} blocks of the job {} are not mapped yet.</source>
            <extracomment>For 1: {} block of the job {} is not mapped yet.</extracomment>
            <translation>
                <numerusform>作业 {1} 的 {0} 个区块尚未制图。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/blocks/selection.py" />
            <source>{} blocks removed.</source>
            <extracomment>For 1: {} block removed.</extracomment>
            <translation>
                <numerusform>移除了 {} 个区块。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/processing/map_blocks.py" />
            <source>{} blocks to map. {}</source>
            <extracomment>For 1: {} block to map. {}</extracomment>
            <translation>
                <numerusform>要制作 {} 个区块。{}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/processing/block_grid.py" />
            <source>{} blocks, {} a source at zoom {}</source>
            <extracomment>For 1: {} block, {} a source at zoom {}</extracomment>
            <translation>
                <numerusform>{} 个区块，每影像源 {}，缩放级别 {}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/stored.py" />
            <source>{} breaks off: it has {} of its {} bytes; copy or download it again.</source>
            <translation>{} 不完整：只有 {} 字节，应有 {} 字节；请重新复制或下载。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/rebuild.py" />
            <source>{} can be read, and nothing is wrong with it. To make it again all the same: croplayer job JOB --rebuild always.</source>
            <translation>{} 可以读取，没有问题。仍要重建：croplayer job JOB --rebuild always。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/results.py" />
            <source>{} cannot be created; choose another folder.</source>
            <translation>{} 无法建立；请选择别的文件夹。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/unreadable.py" />
            <source>{} cannot be had ({}); check the address and the network.</source>
            <translation>无法获取 {}（{}）；请检查地址和网络。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/accuracy_map.py" />
            <source>{} cannot be opened as a raster; choose another map.</source>
            <translation>{} 无法作为栅格打开；请选择别的地图。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>{} cannot be opened.</source>
            <translation>{} 无法打开。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/accuracy_samples.py" />
            <location filename="../../croplayer_qgis/layers/review/review_file.py" />
            <source>{} cannot be opened; check that it is still there and that you may write to its folder.</source>
            <translation>{} 无法打开；请检查它是否还在，以及其文件夹是否可写。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/health.py" />
            <source>{} cannot be reached; check the network connection, the proxy settings and the address of the source.</source>
            <translation>{} 无法连接；请检查网络连接、代理设置和影像源的地址。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/unreadable.py" />
            <source>{} cannot be read any further; it is damaged or breaks off: copy or download it again.</source>
            <translation>{} 无法继续读取；文件已损坏或不完整：请重新复制或下载。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/checks.py" />
            <source>{} cannot be read as JSON: {}.</source>
            <translation>{} 无法作为 JSON 读取：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/installed.py" />
            <source>{} cannot be read as JSON; get it again.</source>
            <translation>{} 无法按 JSON 读取；请重新获取。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>{} cannot be read as JSON; restore or rewrite it.</source>
            <translation>{} 无法作为 JSON 读取；请恢复或重写。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/opening.py" />
            <source>{} cannot be read as a raster; check the path and the format.</source>
            <translation>{} 无法作为栅格读取；请检查路径和格式。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/stored_table.py" />
            <location filename="../../croplayer_qgis/layers/stored_tables.py" />
            <location filename="../../croplayer_qgis/shared/tables.py" />
            <source>{} cannot be read as a table; save it as CSV.</source>
            <translation>{} 无法作为表格读取；请存为 CSV。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/stored.py" />
            <source>{} cannot be read as a vector layer; give a GeoPackage, GeoJSON or Shapefile.</source>
            <translation>{} 无法作为矢量图层读取；请给出 GeoPackage、GeoJSON 或 Shapefile。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>{} cannot be read as text.</source>
            <translation>{} 无法作为文本读取。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/tables.py" />
            <source>{} cannot be read; check the path.</source>
            <translation>{} 无法读取；请检查路径。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/installed.py" />
            <source>{} cannot be removed</source>
            <translation>{} 无法移除</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/adapted_models.py" />
            <source>{} cannot be removed: {}. Close what has it open.</source>
            <translation>无法删除 {}：{}。请关闭正在使用它的程序。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/pictures.py" />
            <source>{} cannot be shown live.</source>
            <translation>{} 无法实时显示。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/training_process.py" />
            <source>{} cannot be started.</source>
            <translation>{} 无法启动。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/review/review_file.py" />
            <source>{} cannot be used for the review: {}.</source>
            <translation>{} 无法用于目视检查：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/accuracy_samples.py" />
            <source>{} cannot be used: {}.</source>
            <translation>{} 无法使用：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/folded.py" />
            <location filename="../../croplayer_qgis/core/export/export.py" />
            <location filename="../../croplayer_qgis/core/job/region_file.py" />
            <location filename="../../croplayer_qgis/core/models/packages/download.py" />
            <location filename="../../croplayer_qgis/core/models/packages/installed.py" />
            <location filename="../../croplayer_qgis/core/product/cog.py" />
            <source>{} cannot be written</source>
            <translation>{} 无法写入</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/writing.py" />
            <source>{} cannot be written as a vector file; choose another path.</source>
            <translation>{} 无法写成矢量文件；请选择别的路径。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/product/mosaic_vrt.py" />
            <source>{} cannot be written. Check that it is writable and the disk has space.</source>
            <translation>{} 无法写入。请检查它是否可写、磁盘是否有空间。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/compare/comparison.py" />
            <location filename="../../croplayer_qgis/core/product/map_raster.py" />
            <source>{} cannot be written. Check that its folder is writable and the disk has space.</source>
            <translation>{} 无法写入。请检查其文件夹是否可写、磁盘是否有空间。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/sample_layer.py" />
            <source>{} cannot be written: its folder does not exist.</source>
            <translation>{} 无法写入：其文件夹不存在。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/sheet_writer.py" />
            <source>{} cannot be written: {}.</source>
            <translation>{} 无法写入：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/review/registry.py" />
            <source>{} cannot be written: {}. Choose another file.</source>
            <translation>{} 无法写入：{}。请选择别的文件。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/print_layout.py" />
            <source>{} cannot be written; check that the folder is writable and the disk is not full.</source>
            <translation>{} 无法写入；请检查文件夹是否可写、磁盘是否已满。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/polygons.py" />
            <location filename="../../croplayer_qgis/core/export/raster.py" />
            <location filename="../../croplayer_qgis/core/export/report.py" />
            <location filename="../../croplayer_qgis/core/export/table.py" />
            <source>{} cannot be written; check the space on the disk.</source>
            <translation>{} 无法写入；请检查磁盘空间。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/page.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/results/chart_picture.py" />
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>{} cannot be written; choose another folder.</source>
            <translation>{} 无法写入；请选择别的文件夹。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/sample_layer.py" />
            <source>{} cannot be written; choose another place.</source>
            <translation>{} 无法写入；请选择别处。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/fields/task_page.py" />
            <source>{} cannot be written; choose another results folder.</source>
            <translation>{} 无法写入；请选择别的结果文件夹。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/results.py" />
            <source>{} cannot be written; close it where it is open, or choose another folder.</source>
            <translation>{} 无法写入；请关闭打开它的程序，或选择别的文件夹。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/region_layer.py" />
            <source>{} cannot be written; remove its layer from the project, or choose another folder.</source>
            <translation>{} 无法写入；请从项目中移除其图层，或选择别的文件夹。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../resources/report/job_report.html.j2" />
            <source>{} chosen blocks were not finished and left out</source>
            <extracomment>For 1: {} chosen block was not finished and left out</extracomment>
            <translation>
                <numerusform>{} 个所选区块尚未完成，已略去</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/processing/compare_data_sets.py" />
            <source>{} class tables</source>
            <extracomment>For 1: {} class table</extracomment>
            <translation>
                <numerusform>{} 张编码表</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>{} confidence interval {}</source>
            <translation>{} 置信区间 {}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/download.py" />
            <source>{} could not be fetched from {} ({}). Check the address and the network, then try again.</source>
            <translation>{} 无法从 {} 下载（{}）。请检查地址和网络，然后重试。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/extent.py" />
            <source>{} crosses the antimeridian (180°); work on one side after the other: bounds {} {} 180 {}, then -180 {} {} {}.</source>
            <translation>{} 跨过对向子午线（180°）；请先后处理两侧：边界 {} {} 180 {}，然后 -180 {} {} {}。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <source>{} days</source>
            <extracomment>For 1: {} day</extracomment>
            <translation>
                <numerusform>{} 天</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/job/requests.py" />
            <source>{} days at {} a day</source>
            <extracomment>For 1: {} day at {} a day</extracomment>
            <translation>
                <numerusform>{} 天，每天 {}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/ground/rasters.py" />
            <source>{} declares {} its no-data value, but in the code table {} is {}: the table was followed. If {} is no data, say so there (class nodata).</source>
            <translation>{} 声明 {} 为无数据值，但在编码表中 {} 为 {}：以编码表为准。如果 {} 是无数据，请在表中说明（类别 nodata）。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/tile_view.py" />
            <source>{} did not deliver the tile{}. Check the address and try again in a minute.</source>
            <translation>{} 没有提供瓦片{}。请检查地址，一分钟后再试。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/package_index_field.py" />
            <source>{} does not answer as a package index does: {}</source>
            <translation>{} 的回答不像软件包索引：{}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/training_process.py" />
            <source>{} does not exist. </source>
            <translation>{} 不存在。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/unreadable.py" />
            <location filename="../../croplayer_qgis/core/vectors/reading.py" />
            <source>{} does not exist; check the path.</source>
            <translation>{} 不存在；请检查路径。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/sample_layer.py" />
            <source>{} does not exist; draw a sample first, or choose another file.</source>
            <translation>{} 不存在；请先抽取样本，或选择别的文件。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/stored.py" />
            <source>{} does not say its encoding; it was read as {}.</source>
            <translation>{} 未说明编码；按 {} 读取。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/reading.py" />
            <source>{} does not say its reference system; add it to the file or give it (for a Shapefile, its .prj may be missing).</source>
            <translation>{} 未说明坐标参照系；请加入文件或另行给出（Shapefile 可能缺少 .prj）。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/checks.py" />
            <source>{} does not tell what this network was trained on: {}.</source>
            <translation>{} 未说明此网络用什么训练：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/evaluation/raster.py" />
            <source>{} evaluation</source>
            <translation>{} 误差评估</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>{} exact confidence interval {}</source>
            <translation>{} 精确置信区间 {}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/export.py" />
            <source>{} exists already in {}; choose another name or folder, or allow overwriting.</source>
            <translation>{1} 中已有 {0}；请选择别的名称或文件夹，或允许覆盖。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/results/sheet_writer.py" />
            <source>{} exists already; choose another name or folder, or allow replacing.</source>
            <translation>{} 已经存在；请选择别的名称或文件夹，或允许替换。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/sample_layer.py" />
            <source>{} exists and is no GeoPackage; choose another name.</source>
            <translation>{} 已存在且不是 GeoPackage；请选择别的名称。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/evaluation/job_queue.py" />
            <source>{} expected error</source>
            <translation>{} 预期误差</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/account.py" />
            <source>{} failed</source>
            <translation>{} 失败</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/adapt.py" />
            <source>{} features</source>
            <translation>{} 个特征</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/results/export_section.py" />
            <source>{} files written.</source>
            <extracomment>For 1: {} file written.</extracomment>
            <translation>
                <numerusform>写出 {} 个文件。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/run/check_bar.py" />
            <source>{} finished blocks: every file is as it was written.</source>
            <extracomment>For 1: {} finished block: every file is as it was written.</extracomment>
            <translation>
                <numerusform>{} 个已完成区块：所有文件都与写入时一致。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/account.py" />
            <source>{} from this machine's store</source>
            <translation>{} 取自本机存储</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/fusion/rasters.py" />
            <source>{} fusion</source>
            <translation>{} 融合</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/reading.py" />
            <source>{} gave no tile of this block, and {} of them failed; the block stays queued. Try again later.</source>
            <translation>{} 没有给出此区块的任何瓦片，其中 {} 个失败；区块保持排队。请稍后再试。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/health.py" />
            <source>{} gave no usable answer {} times in a row ({}); check the address, or try again later.</source>
            <translation>{} 连续 {} 次没有给出可用的响应（{}）；请检查地址，或稍后再试。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>{} gave the first labels: the second ones are those of somebody else.</source>
            <translation>第一次的标签由 {} 给出：第二次的由另一人给出。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <source>{} h {} min</source>
            <translation>{} 小时 {} 分</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <source>{} ha ({} km²)</source>
            <translation>{} 公顷（{} 平方千米）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/bands.py" />
            <source>{} has a colour table; convert it to RGB first (gdal_translate -expand rgb).</source>
            <translation>{} 有颜色表；请先转换为 RGB（gdal_translate -expand rgb）。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/place.py" />
            <source>{} has a geocentric reference system ({}), in which a raster covers no ground; check that the file says the right one.</source>
            <translation>{} 使用地心坐标参照系（{}），栅格在其中不覆盖地面；请检查文件所述是否正确。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/place.py" />
            <source>{} has a reference system that says nothing of the place on Earth (a local one of drone or CAD software); assign the right one first (QGIS: Assign projection).</source>
            <translation>{} 的坐标参照系未说明在地球上的位置（无人机或 CAD 软件的局部坐标系）；请先指定正确的（QGIS：指定投影）。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/place.py" />
            <source>{} has control points but no grid on the ground; warp it first (QGIS: Warp).</source>
            <translation>{} 有控制点但没有地面格网；请先纠正（QGIS：变形）。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/reading.py" />
            <source>{} has coordinates from {} to {} and from {} to {}, which look like degrees, but its reference system ({}) counts in metres; check that the file says the right one.</source>
            <translation>{} 的坐标为 {} 至 {} 和 {} 至 {}，看来是度，但其坐标参照系（{}）以米计；请检查文件所述是否正确。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/accuracy/sample/sampling.py" />
            <source>{} has data in {} blocks, fewer than {} clusters.</source>
            <extracomment>For 1: {} has data in {} block, fewer than {} clusters.</extracomment>
            <translation>
                <numerusform>{} 只在 {} 个区块中有数据，少于 {} 个群。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/account.py" />
            <source>{} has holes: {} of {} tiles of {} could not be read ({}); make it again when the service answers.</source>
            <translation>{0} 有空洞：{3} 的 {2} 块瓦片中有 {1} 块无法读取（{4}）；服务恢复后请重新制作。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/ground/rasters.py" />
            <source>{} has longitudes beyond 180°; they were taken as those within ±180°.</source>
            <translation>{} 的经度超过 180°；按 ±180° 以内处理。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/statistics_table.py" />
            <location filename="../../croplayer_qgis/core/vectors/reading.py" />
            <source>{} has no column {}; it has: {}.</source>
            <translation>{} 没有列 {}；它有：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/places_table.py" />
            <source>{} has no columns of places; name them lon and lat (or x and y), or WKT; it has: {}.</source>
            <translation>{} 没有表示位置的列；请命名为 lon 和 lat（或 x 和 y），或 WKT；它有：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/place.py" />
            <source>{} has no coordinate reference system; assign one first (QGIS: Assign projection).</source>
            <translation>{} 没有坐标参照系；请先指定（QGIS：指定投影）。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/imagery_area.py" />
            <source>{} has no extent of its own: say which area to look at.</source>
            <translation>{} 自身没有范围：请说明查看哪个地区。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/reading.py" />
            <source>{} has no features.</source>
            <translation>{} 没有要素。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/tile_view.py" />
            <source>{} has no imagery here at this zoom{}. Move the map to the area to be mapped, or lower the zoom.</source>
            <translation>{} 在此缩放级别没有这里的影像{}。请把地图移到要制图的地区，或降低缩放级别。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/account.py" />
            <source>{} has no imagery in this area at zoom {} (tiles asked for: {}), but it has at zoom {}; choose that one.</source>
            <translation>{} 在缩放级别 {} 没有此地区的影像（请求的瓦片：{}），但在缩放级别 {} 有；请选择它。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/account.py" />
            <source>{} has no imagery in this area at zoom {} (tiles asked for: {}); check the area, the zoom and the source.</source>
            <translation>{} 在缩放级别 {} 没有此地区的影像（请求的瓦片：{}）；请检查地区、缩放级别和影像源。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/stored.py" />
            <source>{} has no layer “{}” with geometries; it has {}.</source>
            <translation>{} 没有带几何的图层“{}”；它有 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/tables.py" />
            <source>{} has no layer “{}”; it has {}.</source>
            <translation>{} 没有图层“{}”；它有 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/sampling.py" />
            <source>{} has no pixel of the stratum {}.</source>
            <translation>{} 没有层 {} 的像元。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/ground/rasters.py" />
            <source>{} has no pixel with data.</source>
            <translation>{} 没有有数据的像元。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>{} has no points; draw the sample again.</source>
            <translation>{} 没有点；请重新抽取样本。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/statistics_table.py" />
            <source>{} has no row with a name and an area.</source>
            <translation>{} 没有带名称和面积的行。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/places_table.py" />
            <source>{} has no row with numbers in the columns {} and {} (the first has {} and {}); write decimal degrees, such as 116.39.</source>
            <translation>{} 的列 {} 和 {} 中没有任何一行是数字（第一行是 {} 和 {}）；请写成十进制度，例如 116.39。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/tables.py" />
            <source>{} has no sheet with a table; fill it in, or give another file.</source>
            <translation>{} 没有含表格的工作表；请填写，或给出别的文件。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/tables.py" />
            <source>{} has no sheet “{}”; it has {}.</source>
            <translation>{} 没有工作表“{}”；它有 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/checks.py" />
            <source>{} has no {}.</source>
            <translation>{} 没有 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/place.py" />
            <source>{} has pixels of {} m by its reference system ({}), finer than any imagery: its coordinates look like degrees; check that the file says the right one.</source>
            <translation>{0} 按其坐标参照系（{2}）的像元为 {1} 米，比任何影像都细：其坐标看来是度；请检查文件所述是否正确。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/tables.py" />
            <source>{} has several layers ({}); name one behind it, such as {}|layername={}.</source>
            <translation>{} 有多个图层（{}）；请在其后指定一个，例如 {}|layername={}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/stored.py" />
            <source>{} has several layers ({}); say which one to use.</source>
            <translation>{} 有多个图层（{}）；请说明使用哪一个。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/stored.py" />
            <source>{} has several layers ({}); {} was read.</source>
            <translation>{} 有多个图层（{}）；读取了 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/tables.py" />
            <source>{} has several sheets ({}); {} was read.</source>
            <translation>{} 有多个工作表（{}）；读取了 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/setup/package_index_field.py" />
            <source>{} has the packages that the engine needs.</source>
            <translation>{} 有引擎所需的软件包。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/source.py" />
            <source>{} has tiles of zoom {} to {}, not {}; choose a zoom within that range.</source>
            <translation>{} 只有缩放级别 {} 至 {} 的瓦片，没有 {}；请在该范围内选择。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/source.py" />
            <source>{} has tiles of zoom {} to {}, which can be read at zoom {} to {}, not {}; choose a zoom within that range.</source>
            <translation>{} 的瓦片级别为 {} 至 {}，可按级别 {} 至 {} 读取，而非 {}；请在该范围内选择级别。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/sources_page.py" />
            <source>{} has tiles of zoom {} to {}; choose a zoom within that range.</source>
            <translation>{} 只有缩放级别 {} 至 {} 的瓦片；请在该范围内选择。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/sources_page.py" />
            <source>{} has tiles of zoom {} to {}; choose one of {} to {}, at which they can be read.</source>
            <translation>{} 的瓦片级别为 {} 至 {}；请选择 {} 至 {} 之间可读取的级别。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/opening.py" />
            <source>{} has whole numbers from {} to {}, so {} cannot be its no-data value; give another one.</source>
            <translation>{} 的值是 {} 到 {} 的整数，因此 {} 不能作为其无数据值；请给出另一个值。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/accuracy/ground/rasters.py" />
            <source>{} has {} bands, so there is no band {}.</source>
            <extracomment>For 1: {} has {} band, so there is no band {}.</extracomment>
            <translation>
                <numerusform>{} 有 {} 个波段，因此没有波段 {}。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/bands.py" />
            <source>{} has {} bands; CropLayer reads 8-bit imagery. Convert it first with a stretch of your choice (gdal_translate -ot Byte -scale …).</source>
            <translation>{} 有 {} 个波段；CropLayer 读取 8 位影像。请先用自选的拉伸转换（gdal_translate -ot Byte -scale …）。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/bands.py" />
            <source>{} has {} bits a band, which makes a nearly black picture; stretch it to 8 bits first (gdal_translate -ot Byte -co NBITS=8 -scale …).</source>
            <translation>{} 每个波段为 {} 位，会得到几乎全黑的图像；请先拉伸为 8 位（gdal_translate -ot Byte -co NBITS=8 -scale …）。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>{} holds a job already; open it to add blocks, or choose another folder.</source>
            <translation>{} 中已有作业；请打开它来添加区块，或选择别的文件夹。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/folder.py" />
            <source>{} holds a job already; open it, or choose another folder.</source>
            <translation>{} 中已有作业；请打开它，或选择别的文件夹。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/folded.py" />
            <source>{} holds a model already; choose another folder.</source>
            <translation>{} 中已有模型；请选择别的文件夹。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/accuracy/sample/sample_layer.py" />
            <source>{} holds a sample of {} points already: choose another file, or allow replacing it.</source>
            <extracomment>For 1: {} holds a sample of {} point already: choose another file, or allow replacing it.</extracomment>
            <translation>
                <numerusform>{} 中已有 {} 个点的样本：请选择别的文件，或允许替换。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/accuracy/sample/sample_layer.py" />
            <source>{} holds a sample with {} labels already, which must not be lost: choose another file.</source>
            <extracomment>For 1: {} holds a sample with {} label already, which must not be lost: choose another file.</extracomment>
            <translation>
                <numerusform>{} 中已有含 {} 个标签的样本，不能丢失：请选择别的文件。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/places_table.py" />
            <source>{} holds curves in well-known text; save it as a GeoPackage, which is read with them.</source>
            <translation>{} 的 WKT 中有曲线；请存为 GeoPackage，其中的曲线可以读取。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/reader.py" />
            <source>{} holds no CropLayer job; start one there, or choose another folder.</source>
            <translation>{} 中没有 CropLayer 作业；请在那里开始一个，或选择别的文件夹。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/reading.py" />
            <source>{} holds no geometry; give {}s.</source>
            <translation>{} 中没有几何；请给出{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/files.py" />
            <source>{} holds no image tiles of 256 or 512 pixels; choose a file with imagery.</source>
            <translation>{} 中没有 256 或 512 像元的影像瓦片；请选择有影像的文件。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/page.py" />
            <source>{} holds no results of an accuracy task.</source>
            <translation>{} 中没有精度任务的结果。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/accuracy_samples.py" />
            <source>{} holds no sample of CropLayer; draw one on the page Sample.</source>
            <translation>{} 中没有 CropLayer 样本；请在样本页抽取一个。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/places_table.py" />
            <source>{} holds no well-known text in its column {} (the first row has “{}”); give one such as POLYGON((116 39, 117 39, 117 40, 116 39)).</source>
            <translation>{} 的列 {} 中没有 WKT 文本（第一行是“{}”）；请写成例如 POLYGON((116 39, 117 39, 117 40, 116 39))。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/place.py" />
            <source>{} holds several rasters ({}, …; {} in all) and none of its own; give one of these names, or save the one you need as a GeoTIFF (QGIS: Export &gt; Save as).</source>
            <translation>{} 含有多个栅格（{}，…；共 {} 个）而自身没有栅格；请给出其中一个名称，或将所需的栅格另存为 GeoTIFF（QGIS：导出 &gt; 另存为）。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/models.py" />
            <source>{} holds {} {} with other settings in its card</source>
            <translation>{} 中的 {} {} 在卡片中设置不同</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/models.py" />
            <source>{} holds {} {} with other weights</source>
            <translation>{} 中的 {} {} 权重不同</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/blocks/blocks_page.py" />
            <source>{} ids written to {}.</source>
            <extracomment>For 1: {} id written to {}.</extracomment>
            <translation>
                <numerusform>{} 个编号已写入 {}。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/area/area_file.py" />
            <source>{} is a curve; give it with straight edges (QGIS: Segmentize).</source>
            <translation>{} 是曲线；请改为直线边（QGIS：分段化）。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/export.py" />
            <source>{} is a folder of something else; choose another name.</source>
            <translation>{} 是其他内容的文件夹；请换一个名称。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/unreadable.py" />
            <source>{} is a folder; give the file in it.</source>
            <translation>{} 是文件夹；请给出其中的文件。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/source_text.py" />
            <source>{} is a folder; give the raster or MBTiles file in it.</source>
            <translation>{} 是文件夹；请给出其中的栅格或 MBTiles 文件。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/unreadable.py" />
            <source>{} is a pointer of Git LFS, not the file itself; fetch that (git lfs pull).</source>
            <translation>{} 是 Git LFS 指针，不是文件本身；请获取文件（git lfs pull）。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/target_grid.py" />
            <source>{} is a reference system of no map; choose a projected one, or one of longitude and latitude.</source>
            <translation>{} 不是地图的坐标参照系；请选择投影坐标系，或经纬度坐标系。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/stored.py" />
            <source>{} is a table without geometries; give {}s.</source>
            <translation>{} 是没有几何的表；请给出{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/tables.py" />
            <source>{} is a web page or XML, no table; open it in a spreadsheet and save it as CSV or .xlsx.</source>
            <translation>{} 是网页或 XML，不是表格；请用电子表格打开并存为 CSV 或 .xlsx。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/unreadable.py" />
            <source>{} is a web page, perhaps a login or an error; download the file again.</source>
            <translation>{} 是网页，可能是登录页或错误；请重新下载文件。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/unreadable.py" />
            <source>{} is an archive; unpack it, or name the file in it, such as /vsi{}/{}/{}.</source>
            <translation>{} 是压缩包；请解压，或给出其中的文件，如 /vsi{}/{}/{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/review/review_file.py" />
            <source>{} is being written by another program, and nothing was saved: try again in a moment.</source>
            <translation>{} 正由另一程序写入，什么也没有保存：请稍后再试。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/reader.py" />
            <source>{} is damaged; croplayer job JOB --rebuild makes it again from the products.</source>
            <translation>{} 已损坏；croplayer job JOB --rebuild 会由产品重建。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/unreadable.py" />
            <source>{} is empty (0 bytes); copy or download it again.</source>
            <translation>{} 为空（0 字节）；请重新复制或下载。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/tables.py" />
            <source>{} is empty; its first line must hold the names of the columns.</source>
            <translation>{} 为空；第一行必须是列名。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/reader.py" />
            <source>{} is gone, but products of its job are there: croplayer job JOB --rebuild makes it again from them. To start a new job, choose another folder.</source>
            <translation>{} 已丢失，但其作业的产品还在：croplayer job JOB --rebuild 会由产品重建。要新建作业，请选择别的文件夹。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/accuracy_samples.py" />
            <source>{} is locked by another program, and nothing was saved: save its edits there, then try again.</source>
            <translation>{} 被另一程序锁定，什么也没有保存：请在那里保存编辑，然后再试。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/unreadable.py" />
            <source>{} is made of other files, of which {} does not exist; bring them along.</source>
            <translation>{} 由其他文件组成，其中 {} 不存在；请一并带上这些文件。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/target_grid.py" />
            <source>{} is meant for another part of the world ({}): shapes and sizes of pixels are distorted where the blocks are. Areas in ha are right all the same.</source>
            <translation>{} 用于世界的另一部分（{}）：在区块所在之处像元的形状和大小会变形。公顷面积仍然正确。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/parameter.py" />
            <source>{} is missing.</source>
            <translation>缺少 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/installed.py" />
            <source>{} is no STAC item: it is far too large.</source>
            <translation>{} 不是 STAC 条目：文件过大。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/labelling.py" />
            <source>{} is no class of this sample; choose one of: {}.</source>
            <translation>{} 不是此样本的类别；请选择：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/export.py" />
            <source>{} is no file name; choose one without a folder.</source>
            <translation>{} 不是文件名；请选择不含文件夹的名称。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/archive.py" />
            <source>{} is no model package, or it is damaged; get it again.</source>
            <translation>{} 不是模型包，或已损坏；请重新获取。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/archive.py" />
            <source>{} is no model package: it is far too large.</source>
            <translation>{} 不是模型包：文件过大。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/archive.py" />
            <source>{} is no model package: it must have one {}.</source>
            <translation>{} 不是模型包：其中必须有一个 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/raster_options.py" />
            <source>{} is no raster: bands and a no-data value can be chosen for rasters only.</source>
            <translation>{} 不是栅格：只有栅格可以选择波段和无数据值。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/tables.py" />
            <source>{} is no table: {}.</source>
            <translation>{} 不是表格：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/tables.py" />
            <source>{} is no text; open it in a spreadsheet and save it as CSV or .xlsx.</source>
            <translation>{} 不是文本；请用电子表格打开并存为 CSV 或 .xlsx。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/area/area_file.py" />
            <source>{} is no valid well-known text; one looks like POLYGON ((116 39, 117 39, 117 40, 116 39)).</source>
            <translation>{} 不是有效的 WKT；形如 POLYGON ((116 39, 117 39, 117 40, 116 39))。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/area/area_file.py" />
            <source>{} is no well-known text; one looks like POLYGON ((116 39, 117 39, 117 40, 116 39)).</source>
            <translation>{} 不是 WKT；形如 POLYGON ((116 39, 117 39, 117 40, 116 39))。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/unreadable.py" />
            <source>{} is no whole JSON: it is damaged or breaks off at line {}; copy or download it again.</source>
            <translation>{} 不是完整的 JSON：在第 {} 行损坏或中断；请重新复制或下载。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/job_reader.py" />
            <source>{} is not a CropLayer job: it has no job.gpkg.</source>
            <translation>{} 不是 CropLayer 作业：没有 job.gpkg。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/sample_layer.py" />
            <source>{} is not a CropLayer sample; make one with 'croplayer accuracy sample'.</source>
            <translation>{} 不是 CropLayer 样本；请用“croplayer accuracy sample”建立。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/install_model.py" />
            <source>{} is not a SHA-256: it has 64 hexadecimal digits.</source>
            <translation>{} 不是 SHA-256：它有 64 位十六进制数字。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/grid/block.py" />
            <source>{} is not a block id: its corner must be a multiple of 0.05 degrees.</source>
            <translation>{} 不是区块编号：其角点必须是 0.05 度的倍数。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/grid/block.py" />
            <source>{} is not a block id; one looks like N39.85_E116.35.</source>
            <translation>{} 不是区块编号；编号形如 N39.85_E116.35。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/code_table.py" />
            <source>{} is not a code table: it needs the columns code and class, one code a row; it has: {}.</source>
            <translation>{} 不是编码表：需要 code 和 class 列，每行一个编码；它有：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/checks.py" />
            <source>{} is not a folder.</source>
            <translation>{} 不是文件夹。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>{} is not a model folder: it has no {}.</source>
            <translation>{} 不是模型文件夹：没有 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/source_text.py" />
            <source>{} is not a source record in JSON.</source>
            <translation>{} 不是 JSON 影像源记录。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/card.py" />
            <source>{} is not a valid model card: {}</source>
            <translation>{} 不是有效的模型卡片：{}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/files.py" />
            <source>{} is not an MBTiles file.</source>
            <translation>{} 不是 MBTiles 文件。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>{} is not an ONNX file ({}); export the network again.</source>
            <translation>{} 不是 ONNX 文件（{}）；请重新导出网络。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/checks.py" />
            <source>{} is not an XGBoost model this runtime can read: {}</source>
            <translation>{} 不是此运行时可读的 XGBoost 模型：{}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/download.py" />
            <source>{} is not an address with https://; nothing was fetched from it.</source>
            <translation>{} 不是 https:// 地址；没有从那里下载任何内容。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/check.py" />
            <source>{} is not as it was written.</source>
            <translation>{} 与写入时不同。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/cluster_tls.py" />
            <source>{} is not encrypted: anybody on the network could run programs here as you. Start the scheduler without --insecure and use its address, which begins with {}; or say --insecure.</source>
            <translation>{} 未加密：网络上的任何人都能以当前用户身份在此运行程序。请不带 --insecure 启动调度器并使用其以 {} 开头的地址；或明确给出 --insecure。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/place.py" />
            <source>{} is not georeferenced: it has no position on the ground; georeference it.</source>
            <translation>{} 没有地理参考：没有地面位置；请进行地理配准。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/foreign_job.py" />
            <source>{} is not opened: {} is not as CropLayer writes it and may lead to other files or hosts. If the job is yours, run it, which writes its mosaics anew, or map damaged blocks again.</source>
            <translation>未打开 {}：{} 与 CropLayer 所写的不同，可能指向其他文件或主机。如果作业是自己的，请运行它，以重写镶嵌，或重新制作损坏的区块。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/installed.py" />
            <source>{} is not the file its STAC item describes (its SHA-256 differs).</source>
            <translation>{} 不是其 STAC 条目所描述的文件（SHA-256 不符）。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/job_area.py" />
            <source>{} is not the file that the job was begun with; put that one back, or start a new job.</source>
            <translation>{} 不是开始该作业时的文件；请放回原来的文件，或新建作业。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/installed.py" />
            <source>{} is not the file that was promised (its SHA-256 differs); get it again.</source>
            <translation>{} 不是所承诺的文件（SHA-256 不符）；请重新获取。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/checks.py" />
            <source>{} is not the file the card describes (its SHA-256 is {}); copy the model again, or correct the card if you changed the weights yourself.</source>
            <translation>{} 不是卡片所述的文件（其 SHA-256 为 {}）；请重新复制模型；若自己改过权重，请改正卡片。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/checks.py" />
            <source>{} is not the file the card describes; copy the model again.</source>
            <translation>{} 不是卡片所述的文件；请重新复制模型。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/check.py" />
            <source>{} is not there any more.</source>
            <translation>{} 已不在。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/placing.py" />
            <source>{} is open in QGIS or another program, so it cannot be replaced; remove its layer from the project, or choose another name. The file is as it was.</source>
            <translation>{} 在 QGIS 或另一程序中打开，因此无法替换；请从项目中移除其图层，或选择别的名称。文件保持原样。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/accuracy_samples.py" />
            <source>{} is read-only, and nothing was saved: copy it into a folder you may write to.</source>
            <translation>{} 是只读的，什么也没有保存：请复制到可写的文件夹。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/review/review_file.py" />
            <source>{} is read-only, and nothing was saved: copy the job into a folder you may write to.</source>
            <translation>{} 是只读的，什么也没有保存：请把作业复制到可写的文件夹。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/archive.py" />
            <source>{} is refused: {} would not lie in the model's own folder.</source>
            <translation>拒绝 {}：{} 不在模型自己的文件夹内。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/ground/rasters.py" />
            <source>{} is stored {} and was turned north up.</source>
            <translation>{} 以{}存储，已转为北向上。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/raster_reader.py" />
            <source>{} is stored {}.</source>
            <translation>{} 以{}存储。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/unreadable.py" />
            <source>{} is text in UTF-16, which is read in tables only; save it as UTF-8.</source>
            <translation>{} 是 UTF-16 编码的文本，只有表格可用此编码；请另存为 UTF-8。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/options/installed_models.py" />
            <source>{} is used for “{}” once the options are closed with OK.</source>
            <translation>用“确定”关闭选项后，{} 将用于“{}”。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/outputs.py" />
            <source>{} is what is read here, and would be overwritten; choose another file.</source>
            <translation>{} 正是此处要读取的，会被覆盖；请选择别的文件。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/edges.py" />
            <source>{} is {} along {} of its edges, and nothing in the file marks that as no imagery; it counts as imagery unless you give {} as its no-data value.</source>
            <translation>{0} 沿 {2} 条边为{1}，文件中没有说明那是无影像；除非把 {3} 作为其无数据值，否则算作影像。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/parameters.py" />
            <source>{} is {}, not {}</source>
            <translation>{} 为 {}，而不是 {}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>{} keeps its weights in other files; export it as one file.</source>
            <translation>{} 把权重存在其他文件中；请导出为一个文件。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/adaptation/adapt.py" />
            <source>{} labels lie outside the job's blocks and were left out.</source>
            <extracomment>For 1: {} label lies outside the job's blocks and was left out.</extracomment>
            <translation>
                <numerusform>{} 个标签在作业的区块之外，已略去。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/unreadable.py" />
            <source>{} lacks its .shx file; copy all files of the Shapefile together (.shp, .shx, .dbf, .prj).</source>
            <translation>{} 缺少 .shx 文件；请一起复制 Shapefile 的全部文件（.shp、.shx、.dbf、.prj）。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/comparison_charts.py" />
            <source>{} less {}: {}</source>
            <translation>{} 减 {}：{}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/cluster_tls.py" />
            <source>{} lets in only who holds its certificates; run here the line that croplayer scheduler told, with --workers 0 where no block is to be mapped.</source>
            <translation>{} 只允许持有其证书者进入；请在这里运行 croplayer scheduler 给出的那一行，不制作区块时加 --workers 0。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/extent.py" />
            <source>{} lies beyond {}° of latitude, where the grid of tiles ends; it cannot be worked on.</source>
            <translation>{} 超出纬度 {}°，瓦片格网在那里结束；无法处理。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/training_process.py" />
            <source>{} lies in no checkout of CropLayer, so the training code was not found.</source>
            <translation>{} 不在 CropLayer 的源码目录中，因此没有找到训练代码。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/area/area.py" />
            <location filename="../../croplayer_qgis/core/rasters/place.py" />
            <source>{} lies outside the area where its reference system ({}) is defined; check that the file says the right one.</source>
            <translation>{} 在其坐标参照系（{}）的定义范围之外；请检查文件所述是否正确。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/place.py" />
            <source>{} lies outside the area where its reference system is defined; check that the file says the right one.</source>
            <translation>{} 在其坐标参照系的定义范围之外；请检查文件所述是否正确。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/sources/zoom_row.py" />
            <source>{} m a pixel at {}; {} tiles a block and source</source>
            <extracomment>For 1: {} m a pixel at {}; {} tile a block and source</extracomment>
            <translation>
                <numerusform>{1} 处每像元 {0} 米；每区块每影像源 {2} 块瓦片</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/view_bar.py" />
            <source>{} m wide</source>
            <translation>宽 {} 米</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/pictures.py" />
            <source>{} may not be stored and needs its key to be shown live: give it on the page Sources.</source>
            <translation>{} 不允许保存，需要密钥才能实时显示：请在影像源页给出。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <source>{} min</source>
            <translation>{} 分</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/parameters.py" />
            <source>{} model</source>
            <translation>{} 模型</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/sample_layer.py" />
            <source>{} must be a GeoPackage: give it a name that ends in .gpkg.</source>
            <translation>{} 必须是 GeoPackage：请取以 .gpkg 结尾的名称。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/cache_place.py" />
            <source>{} must be a whole number of megabytes, not “{}”.</source>
            <translation>{} 必须是整数兆字节，而不是“{}”。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/parameter.py" />
            <source>{} must be four numbers: west, south, east and north, in degrees.</source>
            <translation>{} 必须是四个数：西、南、东、北，单位为度。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/parameter.py" />
            <source>{} must be {} or less, not {}.</source>
            <translation>{} 必须不大于 {}，而不是 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/parameter.py" />
            <source>{} must be {} or more, not {}.</source>
            <translation>{} 必须不小于 {}，而不是 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/parameter.py" />
            <source>{} must be {} to {}, not {}.</source>
            <translation>{} 必须为 {} 至 {}，而不是 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/source_text.py" />
            <source>{} must hold one source record, a JSON object.</source>
            <translation>{} 必须含一个影像源记录，即一个 JSON 对象。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/ground/reference.py" />
            <source>{} must hold single points, not multi-points.</source>
            <translation>{} 必须为单点，不能是多点。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/reading.py" />
            <source>{} must hold {} features, but it has {}.</source>
            <translation>{} 必须为{}要素，而它有 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/sample/sample_size.py" />
            <source>{} must lie between 0 and 1, not {}.</source>
            <translation>{} 必须在 0 与 1 之间，而不是 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/cluster_tls.py" />
            <source>{} names {}, which has no {} and {} of the cluster.</source>
            <translation>{} 指明 {}，而后者没有集群的 {} 和 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/services.py" />
            <source>{} needs a key or token; give one for source “{}” (command line: environment variable CROPLAYER_TOKEN_{}).</source>
            <translation>{} 需要密钥或令牌；请为影像源“{}”给出（命令行：环境变量 CROPLAYER_TOKEN_{}）。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/source_parameters.py" />
            <source>{} needs a key: choose an authentication, or set the environment variable {}.</source>
            <translation>{} 需要密钥：请选择身份验证，或设置环境变量 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/statistics_table.py" />
            <source>{} needs a name column, such as name or 地区; it has: {}.</source>
            <translation>{} 需要名称列，如 name 或 地区；它有：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/source_arguments.py" />
            <source>{} needs a token or key: set the environment variable {}.</source>
            <translation>{} 需要令牌或密钥：请设置环境变量 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/statistics_table.py" />
            <source>{} needs one column of areas, and these are its columns: {}. Choose the column of areas, or write the unit (ha, kha, km2, mu, 万亩) into its header and into no other.</source>
            <translation>{} 需要一个面积列，其列有：{}。请选择面积列，或只在该列表头写出单位（ha、kha、km2、mu、万亩）。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/engine/tasks/export.py" />
            <source>{} of the blocks are not finished and were left out.</source>
            <extracomment>For 1: {} of the blocks is not finished and was left out.</extracomment>
            <translation>
                <numerusform>有 {} 个区块尚未完成，已略去。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/engine/probability_input.py" />
            <source>{} of the model's {} features are unknown in every region</source>
            <extracomment>For 1: {} of the model's {} features is unknown in every region</extracomment>
            <translation>
                <numerusform>模型的 {1} 个特征中有 {0} 个在所有图斑中未知</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/findings/sentences.py" />
            <source>{} of the {} with map and reference agree. All pixels were compared, so there is no sampling error; errors of the reference count as errors of the map.</source>
            <translation>在 {1} 有地图和参考的面积中，{0} 一致。比较了全部像元，因此没有抽样误差；参考的误差算作地图的误差。</translation>
        </message>
        <message>
            <location filename="../../resources/report/job_report.html.j2" />
            <source>{} of them incomplete (some tiles could not be read)</source>
            <translation>其中 {} 个不完整（有些瓦片无法读取）</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/area_tables.py" />
            <location filename="../../croplayer_qgis/core/accuracy/report/maps.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <source>{} of {}</source>
            <translation>{} / {}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>{} of {} blocks</source>
            <extracomment>For 1: {} of {} block</extracomment>
            <translation>
                <numerusform>{} / {} 个区块</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/run/run_page.py" />
            <source>{} of {} blocks have no imagery at this zoom; choose another source or zoom for them.</source>
            <extracomment>For 1: {} of {} blocks has no imagery at this zoom; choose another source or zoom for it.</extracomment>
            <translation>
                <numerusform>{1} 个区块中有 {0} 个在此缩放级别没有影像；请为它们选择别的影像源或缩放级别。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_page.py" />
            <source>{} of {} points labelled, {} unsure.</source>
            <extracomment>For 1: {} of {} point labelled, {} unsure.</extracomment>
            <translation>
                <numerusform>已标注 {} / {} 个点，{} 个不确定。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/accuracy_overlays.py" />
            <source>{} of {} say cropland</source>
            <translation>{1} 个中有 {0} 个判为耕地</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/service.py" />
            <source>{} of {} tiles of {} could not be read ({}); run the job again to fetch them.</source>
            <translation>{2} 的 {1} 块瓦片中有 {0} 块无法读取（{3}）；请再次运行作业以获取。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/blocks/id_text.py" />
            <source>{} of {} words are no blocks. The first: {}</source>
            <extracomment>For 1: {} of {} words is no block: {}</extracomment>
            <translation>
                <numerusform>{1} 个词中有 {0} 个不是区块。第一个：{2}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/queue_bar.py" />
            <source>{} of {} · {:,.1f} ha reviewed, {:,.1f} ha left</source>
            <translation>{} / {} · 已检查 {:,.1f} 公顷，剩余 {:,.1f} 公顷</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/google.py" />
            <source>{} opened no session; try again later.</source>
            <translation>{} 没有建立会话；请稍后再试。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/processing/compare_data_sets.py" />
            <source>{} other data sets</source>
            <extracomment>For 1: {} other data set</extracomment>
            <translation>
                <numerusform>其他 {} 个数据集</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/engine/tasks/areas.py" />
            <source>{} pairs of regions overlap ({}): do not add their areas up.</source>
            <extracomment>For 1: {} pair of regions overlaps ({}): do not add their areas up.</extracomment>
            <translation>
                <numerusform>{} 对区域重叠（{}）：其面积不要相加。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/account.py" />
            <source>{} placeholders</source>
            <translation>{} 占位</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/review/row_walk.py" />
            <source>{} places: judge or correct each anew, or undo what is not right any more.</source>
            <extracomment>For 1: {} place: judge or correct it anew, or undo what is not right any more.</extracomment>
            <translation>
                <numerusform>{} 处：请逐一重新评判或修正，或撤销不再正确的。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_text.py" />
            <source>{} points</source>
            <extracomment>For 1: {} point</extracomment>
            <translation>
                <numerusform>{} 个点</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_text.py" />
            <source>{} points as given.</source>
            <extracomment>For 1: {} point as given.</extracomment>
            <translation>
                <numerusform>{} 个点，按给定。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/accuracy/estimate/matching.py" />
            <source>{} points stand at the place of another with a different label, the first at {}, {}: decide which label is right and delete the other.</source>
            <extracomment>For 1: {} point stands at the place of another with a different label, at {}, {}: decide which label is right and delete the other.</extracomment>
            <translation>
                <numerusform>{} 个点与另一标签不同的点位置相同，第一个在 {}、{}：请决定哪个标签正确并删除另一个。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/accuracy/label/role_question.py" />
            <source>{} points were labelled by {}.</source>
            <extracomment>For 1: {} point was labelled by {}.</extracomment>
            <translation>
                <numerusform>{} 个点由 {} 标注。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_text.py" />
            <source>{} points, the least of each stratum; n = (Σ WᵢSᵢ/SE)² = {} (Olofsson et al. 2014, eq. 13).</source>
            <extracomment>For 1: {} point, the least of each stratum; n = (Σ WᵢSᵢ/SE)² = {} (Olofsson et al. 2014, eq. 13).</extracomment>
            <translation>
                <numerusform>{} 个点，各层的最少数；n = (Σ WᵢSᵢ/SE)² = {}（Olofsson et al. 2014, eq. 13）。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_text.py" />
            <source>{} points.</source>
            <extracomment>For 1: {} point.</extracomment>
            <translation>
                <numerusform>{} 个点。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_text.py" />
            <source>{} points: n = (Σ WᵢSᵢ/SE)² (Olofsson et al. 2014, eq. 13).</source>
            <extracomment>For 1: {} point: n = (Σ WᵢSᵢ/SE)² (Olofsson et al. 2014, eq. 13).</extracomment>
            <translation>
                <numerusform>{} 个点：n = (Σ WᵢSᵢ/SE)²（Olofsson et al. 2014, eq. 13）。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_text.py" />
            <source>{} points: n = p(1 − p)/SE² (Cochran 1977, eq. 4.1).</source>
            <extracomment>For 1: {} point: n = p(1 − p)/SE² (Cochran 1977, eq. 4.1).</extracomment>
            <translation>
                <numerusform>{} 个点：n = p(1 − p)/SE²（Cochran 1977, eq. 4.1）。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/accuracy/sample/sample_text.py" />
            <source>{} points: {} with {} each.</source>
            <extracomment>For 1: {} point: {} with {} each.</extracomment>
            <translation>
                <numerusform>{} 个点：{} 个群各 {} 个。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/preview.py" />
            <source>{} preview</source>
            <translation>{} 预览</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/job/losses.py" />
            <source>{} products do not tell all figures of their blocks: an older version made them.</source>
            <extracomment>For 1: {} product does not tell all figures of its block: an older version made it.</extracomment>
            <translation>
                <numerusform>{} 个产品未说明其区块的全部数值：由旧版本制作。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/raster_reader.py" />
            <source>{} reaches beyond {}° of latitude, where the grid of tiles ends; that part was left out.</source>
            <translation>{} 超出纬度 {}°，瓦片格网在那里结束；该部分已略去。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/place.py" />
            <location filename="../../croplayer_qgis/core/vectors/reading.py" />
            <source>{} reaches from {} to {} degrees east and from {} to {} degrees north, which is outside the world; check that the file says the right reference system.</source>
            <translation>{} 为东经 {} 至 {} 度、北纬 {} 至 {} 度，在地球范围之外；请检查文件所述的坐标参照系是否正确。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/account.py" />
            <source>{} refused</source>
            <translation>{} 被拒绝</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/health.py" />
            <source>{} refused access ({}); it may want a key (“auth” of source “{}”) or further headers.</source>
            <translation>{} 拒绝访问（{}）；可能需要密钥（影像源“{}”的“auth”）或其他请求头。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/health.py" />
            <source>{} refused the key or token of source “{}” ({}); check that it is right, active and allowed to use this service.</source>
            <translation>{} 拒绝了影像源“{}”的密钥或令牌（{}）；请检查它是否正确、有效并允许使用此服务。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/sources/tile_view.py" />
            <source>{} refused the key{}. Check that it is right, active and meant for this service.</source>
            <translation>{} 拒绝了密钥{}。请检查它是否正确、有效并用于此服务。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/engine/tasks/correct.py" />
            <source>{} reviews are in conflict with the new map; they stay in force until a reviewer decides.</source>
            <extracomment>For 1: {} review is in conflict with the new map; it stays in force until its reviewer decides.</extracomment>
            <translation>
                <numerusform>{} 条目视检查结果与新地图冲突；在检查员决定之前一直有效。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/job/runner.py" />
            <source>{} reviews of the block are in conflict with its new map: see the review panel.</source>
            <extracomment>For 1: {} review of the block is in conflict with its new map: see the review panel.</extracomment>
            <translation>
                <numerusform>该区块的 {} 条目视检查结果与新地图冲突：见目视检查面板。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <source>{} rows were written to {}.</source>
            <extracomment>For 1: {} row was written to {}.</extracomment>
            <translation>
                <numerusform>{} 行已写入 {}。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/blocks/estimate_view.py" />
            <source>{} s</source>
            <translation>{} 秒</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/accuracy/sample/sample_size.py" />
            <source>{} sample units are too few: {} strata with at least {} units each need {}.</source>
            <extracomment>For 1: {} sample units are too few: {} stratum with at least {} units needs {}.</extracomment>
            <translation>
                <numerusform>{} 个样本单元太少：{} 个层各至少 {} 个单元，需要 {} 个。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/accuracy/sample/sampling.py" />
            <source>{} sample units were asked for, but {} has only {} pixels. Ask for fewer, or make the class part of another one in the code table.</source>
            <extracomment>For 1: {} sample units were asked for, but {} has only {} pixel. Ask for fewer, or make the class part of another one in the code table.</extracomment>
            <translation>
                <numerusform>请求 {} 个样本单元，但 {} 只有 {} 个像元。请减少，或在编码表中把该类别并入另一类别。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/teach/label_section.py" />
            <source>{} say cropland, {} not cropland, in {} blocks.</source>
            <extracomment>For 1: {} say cropland, {} not cropland, in {} block.</extracomment>
            <translation>
                <numerusform>{} 个标为耕地，{} 个标为非耕地，在 {} 个区块中。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/stored.py" />
            <source>{} states another encoding than its texts have; it was read as {}.</source>
            <translation>{} 声明的编码与其文本不符；按 {} 读取。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/checks.py" />
            <source>{} takes {}; its SHA-256 is {}.</source>
            <translation>{} 接受 {}；其 SHA-256 为 {}。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/processing/block_grid.py" />
            <source>{} tiles</source>
            <extracomment>For 1: {} tile</extracomment>
            <translation>
                <numerusform>{} 块瓦片</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/job/runner.py" />
            <source>{} tiles of {} could not be fetched; run the job again to fetch them.</source>
            <extracomment>For 1: {} tile of {} could not be fetched; run the job again to fetch it.</extracomment>
            <translation>
                <numerusform>{1} 的 {0} 块瓦片无法获取；请再次运行作业以获取。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/results/result_tables.py" />
            <location filename="../../resources/report/accuracy.html" />
            <source>{} to {}</source>
            <translation>{} 至 {}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/accuracy/estimate/assessment.py" />
            <source>{} units ({} %) have no label. The figures take the others to stand for them within their stratum or cluster, which is wrong if those without are the hard ones.</source>
            <extracomment>For 1: {} unit ({} %) has no label. The figures take the others to stand for it within its stratum or cluster, which is wrong if it is a hard one.</extracomment>
            <translation>
                <numerusform>{} 个单元（{} %）没有标签。数值以其余单元代表同层或同群中的它们；若没有标签的恰是难判的，这就不对。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <source>{} units cannot be compared; the table says why.</source>
            <extracomment>For 1: {} unit cannot be compared; the table says why.</extracomment>
            <translation>
                <numerusform>{} 个单位无法比较；原因见表。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/label/label_session.py" />
            <source>{} unsure</source>
            <translation>{} 不确定</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>{} uses {} and onnxruntime {} cannot run it; export it with opset {}. The runtime says: {}</source>
            <translation>{} 使用 {}，onnxruntime {} 无法运行；请用 opset {} 导出。运行时说：{}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/onnx_checks.py" />
            <source>{} uses {}, which is too old; export it with opset {}.</source>
            <translation>{} 使用 {}，太旧；请用 opset {} 导出。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/review/registry_page.py" />
            <source>{} verdicts and corrections</source>
            <extracomment>For 1: {} verdict or correction</extracomment>
            <translation>
                <numerusform>{} 评判和修正</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/review/dock.py" />
            <source>{} verdicts of an older version were taken over into the registry.</source>
            <extracomment>For 1: {} verdict of an older version was taken over into the registry.</extracomment>
            <translation>
                <numerusform>旧版本的 {} 条评判已移入记录表。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/gui/review/view_bar.py" />
            <source>{} views</source>
            <extracomment>For 1: {} view</extracomment>
            <translation>
                <numerusform>{} 个视图</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/health.py" />
            <source>{} wants to be asked again at {}{}.</source>
            <translation>{} 要求在 {} 再请求{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/account.py" />
            <source>{} without</source>
            <translation>{} 无影像</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/vocabulary/figures.py" />
            <source>{} without imagery</source>
            <translation>{} 无影像</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/services.py" />
            <source>{} would send its key unencrypted to {}; use its https:// address.</source>
            <translation>{} 会把密钥不加密地发送到 {}；请使用其 https:// 地址。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/installed.py" />
            <source>{} {} is installed already with other weights or settings; remove it first: {}.</source>
            <translation>{} {} 已安装，但权重或设置不同；请先移除：{}。</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>{}, band {}; {} × {} pixels, {}; last changed {}</source>
            <translation>{}，波段 {}；{} × {} 像元，{}；最后修改 {}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/statistics_table.py" />
            <source>{}, data row {}: it needs a name and an area, not below zero; it has “{}” and “{}”.</source>
            <translation>{}，数据第 {} 行：需要名称和不小于零的面积；它为“{}”和“{}”。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/estimate/matching.py" />
            <source>{}, post-stratified by map class</source>
            <translation>{}，按地图类别事后分层</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/account.py" />
            <source>{}.</source>
            <translation>{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/account.py" />
            <source>{}. Reasons: {}.</source>
            <translation>{}。原因：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/runner.py" />
            <source>{}. The run waits when a day's quota is used up, and goes on by itself.</source>
            <translation>{}。一天的配额用完时运行等待，并自动继续。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/review_queue.py" />
            <source>{}. {}: {:.1f} ha expected error</source>
            <translation>{}。{}：预期误差 {:.1f} 公顷</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/review/keys.py" />
            <source>{}: QGIS itself uses the key {}.</source>
            <translation>{}：QGIS 自己使用键 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/report/area_scatter.py" />
            <source>{}: R² = {}, RMSE = {} thousand ha</source>
            <translation>{}：R² = {}，RMSE = {} 千公顷</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/core/job/requests.py" />
            <source>{}: about {} requests</source>
            <extracomment>For 1: {}: about {} request</extracomment>
            <translation>
                <numerusform>{}：约 {} 个请求</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/raster_reader.py" />
            <source>{}: band {} is declared alpha but has many values in between, so that it is no mask but perhaps near infrared; {}.</source>
            <translation>{}：波段 {} 声明为 alpha，但有许多中间值，因此不是掩膜，可能是近红外；{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/bands.py" />
            <source>{}: band {} was taken as a grey image.</source>
            <translation>{}：波段 {} 被当作灰度影像。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/compare/datasets.py" />
            <source>{}: compared data sets have the classes cropland and other (and nodata), not {}.</source>
            <translation>{}：所比较数据集的类别为耕地和其他（以及无数据），而不是 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/places_table.py" />
            <source>{}: coordinates were taken as longitudes and latitudes (EPSG:4326).</source>
            <translation>{}：坐标被当作经度和纬度（EPSG:4326）。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/reading.py" />
            <source>{}: features that are no {} left out: {}.</source>
            <translation>{}：略去不是{}的要素：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/adaptation/label_layers.py" />
            <source>{}: features without a label, left out: {}.</source>
            <translation>{}：没有标签的要素，已略去：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/reading.py" />
            <source>{}: features without geometry left out: {} (the first is feature {}).</source>
            <translation>{}：略去没有几何的要素：{}（第一个是要素 {}）。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/reading.py" />
            <source>{}: invalid polygons repaired: {}.</source>
            <translation>{}：修复了无效多边形：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/storage.py" />
            <source>{}: it is read-only or no folder. Choose another folder or change its permissions.</source>
            <translation>{}：是只读的或不是文件夹。请选择别的文件夹或修改其权限。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/found_size.py" />
            <source>{}: its tiles are {} px wide and were read so.</source>
            <translation>{}：其瓦片宽 {} 像元，按此读取。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/account.py" />
            <source>{}: none of {} tiles could be read ({}); check the address and what the service sends, or try again later.</source>
            <translation>{}：{} 块瓦片全都无法读取（{}）；请检查地址和服务所发送的内容，或稍后再试。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/statistics_table.py" />
            <source>{}: official area of zero, so no deviation can be given: {}.</source>
            <translation>{}：官方面积为零，因此无法给出偏差：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/raster.py" />
            <source>{}: overviews</source>
            <translation>{}：概览图</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/area/area.py" />
            <location filename="../../croplayer_qgis/core/vectors/reading.py" />
            <source>{}: polygons across the antimeridian (±180°), cut there: {}.</source>
            <translation>{}：跨对向子午线（±180°）的多边形，在那里切开：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/vectors/reading.py" />
            <source>{}: polygons without area left out: {}.</source>
            <translation>{}：略去没有面积的多边形：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/statistics_table.py" />
            <source>{}: rows without an area left out: {}.</source>
            <translation>{}：略去没有面积的行：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/mlm_item.py" />
            <source>{}: shape and dim_order of batch, channel, height and width</source>
            <translation>{}：batch、channel、height、width 的 shape 和 dim_order</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/models/packages/mlm_item.py" />
            <source>{}: shape, dim_order and data_type</source>
            <translation>{}：shape、dim_order 和 data_type</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/layers/region_words.py" />
            <source>{}: share judged {}</source>
            <translation>{}：已评判的比例 {}</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/storage.py" />
            <source>{}: the disk is full. Free some space, then go on.</source>
            <translation>{}：磁盘已满。请腾出空间，然后继续。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/areas/statistics_table.py" />
            <source>{}: the unit was taken from the title “{}”.</source>
            <translation>{}：单位取自标题“{}”。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/mbtiles_reader.py" />
            <source>{}: there is no file “{}”; correct the path.</source>
            <translation>{}：没有文件“{}”；请改正路径。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/parameter.py" />
            <source>{}: there is no {}; there are: {}.</source>
            <translation>{}：没有 {}；有：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/probability_input.py" />
            <source>{}: without imagery of {}, colour, texture and image quality cannot be seen. The model decided from the other features; its card was measured with all of them.</source>
            <translation>{}：没有 {} 的影像，看不到颜色、纹理和影像质量。模型根据其余特征判定；其卡片是用全部特征测定的。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/correct_job.py" />
            <source>{}: {:.2f} ha cropland without corrections, {:.2f} ha with them</source>
            <translation>{}：不含修正的耕地 {:.2f} 公顷，含修正 {:.2f} 公顷</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/accuracy/ground/rasters.py" />
            <location filename="../../croplayer_qgis/core/export/raster.py" />
            <location filename="../../croplayer_qgis/core/imagery/fetcher.py" />
            <location filename="../../croplayer_qgis/core/imagery/raster_reader.py" />
            <location filename="../../croplayer_qgis/core/models/packages/own.py" />
            <location filename="../../croplayer_qgis/engine/source_arguments.py" />
            <location filename="../../croplayer_qgis/engine/tasks/check_job.py" />
            <location filename="../../croplayer_qgis/shared/code_table.py" />
            <source>{}: {}</source>
            <translation>{}：{}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../croplayer_qgis/processing/make_sample.py" />
            <source>{}: {} points, {} ha</source>
            <extracomment>For 1: {}: {} point, {} ha</extracomment>
            <translation>
                <numerusform>{}：{} 个点，{} 公顷</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/account.py" />
            <source>{}: {} tiles asked for, {} with imagery</source>
            <translation>{}：请求 {} 块瓦片，{} 块有影像</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/bands.py" />
            <source>{}: {}, as chosen.</source>
            <translation>{}：{}，按所选。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/bands.py" />
            <source>{}: {}, as the file says.</source>
            <translation>{}：{}，按文件所述。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/bands.py" />
            <source>{}: {}, because the file does not say which is which; say so if they are others (bands).</source>
            <translation>{}：{}，因为文件未说明各为何；若不是这样请说明（波段）。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/bands.py" />
            <source>{}: {}, by their names.</source>
            <translation>{}：{}，按其名称。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/probability_input.py" />
            <source>{}: {}.</source>
            <translation>{}：{}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/mbtiles_reader.py" />
            <source>{}: “{}” cannot be read any further; check the file.</source>
            <translation>{}：“{}”无法继续读取；请检查文件。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/source_files.py" />
            <source>{}: “{}” cannot be read as a raster; check the path and the format.</source>
            <translation>{}：“{}”无法作为栅格读取；请检查路径和格式。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/source_files.py" />
            <source>{}: “{}” cannot be read; correct the path.</source>
            <translation>{}：“{}”无法读取；请改正路径。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/mbtiles_reader.py" />
            <source>{}: “{}” holds vector tiles; choose one with imagery.</source>
            <translation>{}：“{}”中是矢量瓦片；请选择有影像的。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/raster_reader.py" />
            <source>{}: “{}” is no number; give the value of pixels without data.</source>
            <translation>{}：“{}”不是数；请给出无数据像元的值。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/mbtiles_reader.py" />
            <source>{}: “{}” is not an MBTiles file.</source>
            <translation>{}：“{}”不是 MBTiles 文件。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/job/source_files.py" />
            <source>{}: “{}”, which this job is made from, is not there. If it was moved, say where it is now: croplayer job JOB --resume --source-{} PATH, or choose it as source {} in the panel.</source>
            <translation>{}：此作业所用的“{}”不在。如果它被移动，请说明现在的位置：croplayer job JOB --resume --source-{} PATH，或在面板中选作影像源 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/storage.py" />
            <source>{}; check that its folder is writable and the disk has space.</source>
            <translation>{}；请检查其文件夹是否可写、磁盘是否有空间。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/tasks/areas.py" />
            <source>{}; for each region the difference estimator: mapped area plus the mean error of the units inside</source>
            <translation>{}；各区域用差值估计：制图面积加区域内单元的平均误差</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/fetcher.py" />
            <source>{}; the next attempt would be too late</source>
            <translation>{}；下一次尝试会太晚</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/training_process.py" />
            <source>{}Training needs its own environment, which the plugin does not bring along: make it in a checkout of CropLayer with “make .env/training/ready”, then give the path of .env/training/bin/python, or set {} to it.</source>
            <translation>{}训练需要自己的环境，插件不附带：请在 CropLayer 的源码目录中用“make .env/training/ready”建立，再给出 .env/training/bin/python 的路径，或将 {} 设为它。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/assess/assess_view.py" />
            <location filename="../../croplayer_qgis/gui/accuracy/compare/compare_view.py" />
            <source>± SE</source>
            <translation>± SE</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/gui/accuracy/areas/areas_view.py" />
            <source>±10 %</source>
            <translation>±10 %</translation>
        </message>
        <message>
            <location filename="../../resources/report/accuracy.html" />
            <source>±10 %: of the pixel count. Notes on single units are in {}.</source>
            <translation>±10 %：指像元计数。各单位的备注在 {}。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/accuracy_fields.py" />
            <source>“china-2019” for the table that comes with CropLayer, a CSV, a spreadsheet, or a layer of the project. Empty: none.</source>
            <translation>“china-2019”为 CropLayer 自带的表；或 CSV、电子表格、项目的图层。留空：无。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/processing/source_parameters.py" />
            <source>“mapbox” or “google”, a tile URL template with {x}, {y} (or {-y}) and {z} (or {q}), or the path of a georeferenced RGB raster, an .mbtiles file or a source record (.json).</source>
            <translation>“mapbox”或“google”，含 {x}、{y}（或 {-y}）和 {z}（或 {q}）的瓦片 URL 模板，或有地理参考的 RGB 栅格、.mbtiles 文件、影像源记录（.json）的路径。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/rasters/bands.py" />
            <source>“{}” are no bands of {}, which has {}; give the red, green and blue band by number or name, such as 3,2,1.</source>
            <translation>“{}”不是 {} 的波段，它有 {}；请用编号或名称给出红、绿、蓝波段，如 3,2,1。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/imagery/source.py" />
            <source>“{}” cannot be the id of a source: use lower-case letters, digits and “_”.</source>
            <translation>“{}”不能作影像源的编号：请用小写字母、数字和“_”。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/engine/cluster.py" />
            <source>“{}” is no address of a scheduler; one looks like tls://10.0.0.5:8786, as croplayer scheduler prints it.</source>
            <translation>“{}”不是调度器的地址；形如 tls://10.0.0.5:8786，即 croplayer scheduler 所打印的。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/code_table.py" />
            <source>“{}” is no code: write a whole number, or * for every other code.</source>
            <translation>“{}”不是编码：请写整数，或用 * 代表其余各编码。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/core/export/target_grid.py" />
            <source>“{}” is no reference system; give one such as EPSG:32650.</source>
            <translation>“{}”不是坐标参照系；请给出如 EPSG:32650 这样的。</translation>
        </message>
        <message>
            <location filename="../../croplayer_qgis/shared/messages/parameter.py" />
            <source>“{}” is not of the form name=number; write for example cropland=50.</source>
            <translation>“{}”不是“名称=数”的形式；例如写 cropland=50。</translation>
        </message>
    </context>
</TS>
